// How far training had come where a link was copied, as the link says it: the epochs to be trained
// again, what was then changed by hand, or all numbers of the training as they were.

/**
 * @typedef {object} Trained
 * @property {{epoch: number, batch: number}|null} trained  from the initial weights: epochs, and
 *     mini-batches of the next one
 * @property {Array<{index: number, value: number}>} edits  weights and biases that were then changed
 * @property {Float64Array|null} state  as the engine resumes it, in place of both
 * @property {string} fingerprint  that comes of it; '' if it is not given
 * @property {number} leftOut  own points that had no room in the link
 *
 * @typedef {{key: string, value: string, used: string, allowed: string}} Problem  of a field
 *
 * @typedef {object} Field
 * @property {string} key
 * @property {string} allowed  in words
 * @property {(text: string) => Partial<Trained>|null} read  null if it is not allowed
 */

/** Numbers of a state before the parameters: 1 and 2 are epoch and batch. */
export const BEFORE_PARAMETERS = 9;

/** @type {Field[]} */
const FIELDS = [
  {
    key: 'trained',
    allowed: 'epochs, and mini-batches behind a dot, such as 40.3',
    read(text) {
      const [, epoch, batch] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) || [];
      return epoch === undefined ? null : { trained: { epoch: Number(epoch), batch: Number(batch || 0) } };
    },
  },
  {
    key: 'edits',
    allowed: 'weights and biases by index with their values, such as 12*0.25_13*-1.5',
    read(text) {
      const edits = text.split('_').map((edit) => {
        const [index, value = '', more] = edit.split('*');
        const isNumber = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(value) && isFinite(Number(value));
        return /^\d{1,6}$/.test(index) && isNumber && more === undefined
          ? { index: Number(index), value: Number(value) }
          : null;
      });
      return edits.every(Boolean) ? { edits: /** @type {Trained['edits']} */ (edits) } : null;
    },
  },
  {
    key: 'state',
    allowed: 'text copied from a Chainrule link',
    read(text) {
      const state = toNumbers(text);
      return state && { state };
    },
  },
  {
    key: 'fingerprint',
    allowed: '16 hexadecimal digits',
    read: (text) => (/^[0-9a-f]{16}$/.test(text) ? { fingerprint: text } : null),
  },
  {
    key: 'leftout',
    allowed: 'a number of points, up to 5000',
    read: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= 5000 ? { leftOut: Number(text) } : null),
  },
];

/** @type {Readonly<Trained>} */
const NOTHING = { trained: null, edits: [], state: null, fingerprint: '', leftOut: 0 };

/**
 * @param {Record<string, string>} values  of a link, by key
 * @returns {{trained: Trained, problems: Problem[]}}
 */
export function readTrained(values) {
  const trained = Object.assign({}, NOTHING);
  /** @type {Problem[]} */
  const problems = [];
  FIELDS.filter(({ key }) => key in values).forEach(({ key, allowed, read }) => {
    const changes = read(values[key]);
    if (changes) {
      Object.assign(trained, changes);
    } else {
      problems.push({ key, value: values[key], used: 'nothing', allowed });
    }
  });
  return { trained, problems };
}

/**
 * @param {Partial<Trained>} parts
 * @returns {string} as it stands in a link, behind the settings; '' for nothing
 */
export function writeTrained({ trained, edits = [], state, fingerprint, leftOut }) {
  return [
    trained ? `&trained=${trained.epoch}${trained.batch > 0 ? `.${trained.batch}` : ''}` : '',
    edits.length > 0 ? `&edits=${edits.map(({ index, value }) => `${index}*${exact(value)}`).join('_')}` : '',
    state ? `&state=${toText(state)}` : '',
    fingerprint ? `&fingerprint=${fingerprint}` : '',
    leftOut ? `&leftout=${leftOut}` : '',
  ].join('');
}

/** @param {number} value @returns {string} read as the same bits again, without signs that links lack */
export const exact = (value) => (Object.is(value, -0) ? '-0' : String(value).replace('+', ''));

/** @param {Float64Array} numbers @returns {string} in base 64, with - and _ for + and / */
function toText(numbers) {
  let bytes = '';
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength).forEach((byte) => {
    bytes += String.fromCharCode(byte);
  });
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} text @returns {Float64Array|null} null if it holds no whole numbers */
function toNumbers(text) {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) {
    return null;
  }
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
  return bytes.length % 8 === 0 ? new Float64Array(bytes.buffer) : null;
}
