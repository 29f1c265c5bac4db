// What is looked at, as a link says it: what is selected, the part of the plane in sight, the space
// of a layer, the slice of the loss, and how charts and figures show what they show.

import { CHARTS, LAYER_CHARTS } from './charts.js';
import { choiceOf } from './hidden-space.js';
import { drawable } from './loss-slice.js';
import { exists } from './parameters.js';
import { moved, zoomed, zoomOf } from './plane-view.js';
import { exact } from './trained.js';
import { needsOf } from './views.js';
import { wantedSliceOf } from './wanted-slice.js';
import { itemName } from './wording.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').Options} Options */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('./trained.js').Problem} Problem */

/**
 * @typedef {object} SightField
 * @property {string} key
 * @property {string} allowed  in words
 * @property {(state: State, usual: Options) => string} spell  '' while all is as usual
 * @property {(text: string, state: State) => Partial<State>|null} read  what it changes of the state;
 *     null if it is not allowed
 * @property {(state: State) => string} say  what it is, in words
 */

/** The parts that tell which one. */
const PLACES = /** @type {Record<string, string[]>} */ ({
  neuron: ['layer', 'neuron'],
  weight: ['layer', 'from', 'to'],
  bias: ['layer', 'neuron'],
});

/** What an option may be, where that is not told by what it usually is. */
const CHOICES = /** @type {Record<string, string[]>} */ ({
  chart: CHARTS.map(({ id }) => id),
  layerChart: LAYER_CHARTS.map(({ id }) => id),
  judged: ['training', 'test'],
  inStep: ['off', 'epochs', 'time'],
  ballStart: ['slice', 'current', 'initial'],
  code: ['off', 'pytorch', 'numpy'],
});

/** A slice goes through what is nearer to it than this share of its radius. */
const NEAR = 1e-6;

/** Options that are fields of their own, or pass with the moment. */
const ELSEWHERE = ['figure', 'space', 'slice', 'pass', 'ballRule'];

/** @type {SightField[]} */
const FIELDS = [
  {
    key: 'selected',
    allowed: 'a neuron, weight or bias of the network, such as neuron.1.0, weight.1.0.3 or bias.2.0',
    spell({ selection, model }) {
      if (!selection || !exists(model.layers, selection)) {
        return '';
      }
      const item = /** @type {any} */ (selection);
      return [item.kind].concat(PLACES[item.kind].map((part) => item[part])).join('.');
    },
    read(text, { model }) {
      const [kind, ...places] = text.split('.');
      const parts = Object.prototype.hasOwnProperty.call(PLACES, kind) ? PLACES[kind] : [];
      const isPlace = parts.length > 0 && places.length === parts.length && places.every(isCount);
      const item = /** @type {any} */ ({ kind });
      parts.forEach((part, index) => {
        item[part] = Number(places[index]);
      });
      return isPlace && exists(model.layers, item) ? { selection: /** @type {Item} */ (item) } : null;
    },
    say: ({ model, selection }) => `Selected: ${itemName(model, null, /** @type {Item} */ (selection))}`,
  },
  {
    key: 'example',
    allowed: 'the number of an example, from 0',
    spell({ selectedExample, firstExample, model }) {
      const example = selectedExample ?? (needsOf(model.experiment.view).explains ? firstExample : null);
      return example === null ? '' : String(example);
    },
    read: (text, { data }) =>
      (isCount(text) && 4 * Number(text) < data.length ? { selectedExample: Number(text) } : null),
    say: () => 'The example that is shown',
  },
  {
    key: 'plane',
    allowed: 'the ends of x1 and of x2, such as -1_2_-1.5_1.5, near the data',
    spell: ({ view }) => (view ? [...view.x1, ...view.x2].map(exact).join('_') : ''),
    read(text, { model: { domain } }) {
      const ends = numbersOf(text, 4);
      const view = ends && /** @type {import('./plane-view.js').View} */ (
        { x1: [ends[0], ends[1]], x2: [ends[2], ends[3]] });
      if (!view || !(view.x1[0] < view.x1[1] && view.x2[0] < view.x2[1])) {
        return null;
      }
      const allowed = zoomOf(zoomed(view, domain, 1), domain);
      const isZoom = Math.abs(zoomOf(view, domain) / allowed - 1) < 1e-9;
      return isZoom ? { view: moved(view, domain, 0, 0) } : null;
    },
    say: () => 'The part of the plane in sight',
  },
  {
    key: 'space',
    allowed: 'a hidden layer and two of its neurons, such as 1.0.1',
    spell({ model, options }) {
      const choice = options.figure === 'space' ? choiceOf(model, options.space) : null;
      return choice ? `${choice.layer}.${choice.across}.${choice.up}` : '';
    },
    read(text, { model, options }) {
      const [layer, across, up, ...more] = text.split('.');
      const isChoice = [layer, across, up].every(isCount) && more.length === 0;
      const space = { layer: Number(layer), across: Number(across), up: Number(up) };
      const found = isChoice && space.layer > 0 ? choiceOf(model, space) : null;
      const isThere = found && JSON.stringify(found) === JSON.stringify(space);
      return isThere ? { options: Object.assign({}, options, { figure: 'space', space }) } : null;
    },
    say: ({ model, options }) => `The space of hidden layer ${(choiceOf(model, options.space) || { layer: 1 }).layer}`,
  },
  {
    key: 'slice',
    allowed: 'the middle u and v, the radius of a valley, the draw of random directions, and training or test, '
      + 'such as 0.5_-1_0_0_test; perhaps where it lies: the middle, seen from the training, the radius, and 1, 2 or 3 '
      + 'if directions are turned round',
    spell(state, usual) {
      const spelled = (/** @type {Options['slice']} */ { u, v, lineRadius, draw, data }) =>
        `${[u, v, lineRadius, draw].map(exact).join('_')}_${data}`;
      const { slice } = state.options;
      const place = placeOfSlice(state);
      return place.length === 0 && spelled(slice) === spelled(usual.slice)
        ? '' : [spelled(slice)].concat(place.map(exact)).join('_');
    },
    read(text, { options }) {
      const parts = text.split('_');
      const [data] = parts.splice(4, 1);
      const numbers = numbersOf(parts.join('_'), parts.length > 4 ? Math.min(8, Math.max(7, parts.length)) : 4);
      if (!numbers || (data !== 'training' && data !== 'test') || numbers[2] < 0 || !isCount(parts[3])
        || numbers[6] <= 0 || [1, 2, 3, undefined].indexOf(numbers[7]) < 0) {
        return null;
      }
      const [u, v, lineRadius, draw] = numbers;
      const [middleU, middleV, radius, turns = 0] = numbers.slice(4);
      const laid = numbers.length > 4 ? { u: middleU, v: middleV, radius, turns } : null;
      const slice = Object.assign({}, options.slice, { u, v, lineRadius, draw, data, laid });
      return { options: Object.assign({}, options, { slice }) };
    },
    say: () => 'The slice of the loss, and where it lies',
  },
  {
    key: 'pass',
    allowed: 'forward or backward, and a layer of the network, such as backward.1',
    spell: ({ options: { pass } }) => (pass ? `${pass.kind}.${pass.layer}` : ''),
    read(text, { model, options }) {
      const [, kind, layer] = /^(forward|backward)\.(\d{1,2})$/.exec(text) || [];
      return kind && Number(layer) < model.layers.length
        ? { options: Object.assign({}, options, { pass: { kind, layer: Number(layer) } }) }
        : null;
    },
    say: () => 'How far the pass through the network has come',
  },
  {
    key: 'options',
    allowed: 'names and values of options, such as chart.score_showTest.true',
    spell({ options }, usual) {
      const present = /** @type {Record<string, any>} */ (options);
      return Object.entries(usual)
        .filter(([name, value]) => ELSEWHERE.indexOf(name) < 0 && present[name] !== value)
        .map(([name]) => `${name}.${present[name]}`)
        .join('_');
    },
    read(text, { options }) {
      const changed = /** @type {Record<string, any>} */ (Object.assign({}, options));
      const areTaken = text.split('_').every((part) => {
        const [, name = '', value = ''] = /^(\w+)\.(.+)$/.exec(part) || [];
        const isOption = Object.prototype.hasOwnProperty.call(options, name) && ELSEWHERE.indexOf(name) < 0;
        const taken = isOption ? optionOf(value, changed[name], CHOICES[name] || []) : null;
        changed[name] = taken;
        return taken !== null;
      });
      return areTaken ? { options: /** @type {any} */ (changed) } : null;
    },
    say: () => 'The chart, and how figures show things',
  },
];

/**
 * @param {State} state
 * @param {Options} usual
 * @returns {Array<{text: string, say: string}>} as it stands in a link, behind the settings, and in words
 */
export function writeSight(state, usual) {
  return FIELDS.map(({ key, spell, say }) => ({ key, value: spell(state, usual), say }))
    .filter(({ value }) => value !== '')
    .map(({ key, value, say }) => ({ text: `&${key}=${value}`, say: say(state) }));
}

/**
 * @param {Record<string, string>} values  of a link, by key
 * @param {State} state  of the experiment that the link has opened
 * @returns {{changes: Partial<State>, problems: Problem[]}}
 */
export function readSight(values, state) {
  /** @type {Partial<State>} */
  const changes = {};
  /** @type {Problem[]} */
  const problems = [];
  FIELDS.filter(({ key }) => key in values).forEach(({ key, allowed, read }) => {
    const taken = read(values[key], Object.assign({}, state, changes));
    if (taken) {
      Object.assign(changes, taken);
    } else {
      problems.push({ key, value: values[key], used: 'as usual', allowed });
    }
  });
  return { changes, problems };
}

/** @param {State} state @returns {boolean} whether the slice that is looked at lies where it is to stay for now */
export function isSliceLaid(state) {
  const wanted = wantedSliceOf(state);
  const { lossSlice: slice } = state;
  return wanted === null || wanted.isHeld || (slice !== null && slice.key === wanted.key
    && (slice.refusal !== '' || (slice.missing === 0 && isThroughPresent(slice))));
}

/** @param {import('./loss-slice.js').LossSlice} slice */
const isThroughPresent = ({ radius, present }) => present.distance <= NEAR * radius;

/**
 * @param {State} state
 * @returns {number[]} u and v of the middle of the slice that is shown, seen from the present point, its radius, and
 *     which directions are turned round, if any; none while there is no slice, or none through that point
 */
function placeOfSlice(state) {
  const wanted = wantedSliceOf(state);
  const slice = drawable(state, wanted);
  if (!slice || !wanted || slice.key !== wanted.key || !isThroughPresent(slice)) {
    return [];
  }
  const { middleU, middleV, radius, turns, present: { u, v } } = slice;
  return [middleU - u, slice.dimensions === 1 ? 0 : middleV - v, radius].concat(turns || []);
}

/** @param {string} [text] */
const isCount = (text = '') => /^\d{1,6}$/.test(text);

/** @param {string} text @param {number} count @returns {number[]|null} */
function numbersOf(text, count) {
  const parts = text.split('_');
  const areNumbers = parts.length === count
    && parts.every((part) => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(part) && isFinite(Number(part)));
  return areNumbers ? parts.map(Number) : null;
}

/**
 * @param {string} text
 * @param {any} present  of the same kind
 * @param {string[]} choices  of texts
 */
function optionOf(text, present, choices) {
  if (typeof present === 'boolean') {
    return text === 'true' || (text === 'false' ? false : null);
  }
  if (typeof present === 'number') {
    const value = text === 'Infinity' ? Infinity : Number(text);
    return /^(-?\d{1,6}|Infinity)$/.test(text) ? value : null;
  }
  return choices.indexOf(text) >= 0 ? text : null;
}
