// Forms in which tables come that are no rows of cells yet: declared, indexed, typeset or drawn.

/** Characters that tell the form. */
const BEGINNING = 20000;

const MIXED_LINE_ENDS = /\r\n[^]*[^\r]\n|[^\r]\n[^]*\r\n/;
const END_OF_FILE = /\u001a\s*$/;

/** A name alone, as programs show a matrix below it. */
const SHOWN_NAME = /^(\s*)[A-Za-z_]\w* =[^\S\n]*\n/;

const BLANKS_BEFORE_QUOTES = /[,;] +"[^"\n]*" *([,;\r\n]|$)/;

const BARS = /[│┃┆┊║]/g;
const DRAWN = /[\u2500-\u257f]/g;

const WEKA = /^(\s*(%[^\n]*)?\n)*\s*@relation\b/i;

/** A label, then each input with its number: as LIBSVM and SVMlight write it. */
const INDEXED = /^\s*[+-]?[\d.]+([eE][+-]?\d+)?(\s+\d+:\S+)+\s*(#.*)?$/;
const INDEX = /(\d+):(\S+)/g;

const TYPESET = /\\begin\{(tabular\*?|tabularx|longtable|array|tabu)\}/;
/** Arguments that follow each of them. */
const TWO_ARGUMENTS = ['tabular*', 'tabularx'];
const LINES = /\\(hline|toprule|midrule|bottomrule|addlinespace|end(first|last)?(head|foot))\b|\\(cline|caption|label)\{[^}]*\}|\\cmidrule(\([^)]*\))?\{[^}]*\}/g;
const SIGNS = /\\([%_&$#{}])/g;

/** @param {string} cell @returns {string} as CSV */
const quoted = (cell) => `"${cell.replace(/"/g, '""')}"`;

/**
 * @param {string} text  of a table
 * @returns {string} the same as rows of cells, which is the text itself where it is that already
 */
export function inRows(text) {
  const beginning = text.slice(0, BEGINNING);
  const lines = (MIXED_LINE_ENDS.test(beginning) ? text.replace(/\r\n/g, '\n') : text).replace(END_OF_FILE, '');
  if (WEKA.test(beginning.replace(/\r/g, ''))) {
    return declared(lines.replace(/\r\n/g, '\n'));
  }
  if (TYPESET.test(beginning)) {
    return typeset(lines);
  }
  const first = beginning.split(/\r?\n/).filter((line) => line.trim() !== '').slice(0, 5);
  if (first.every((line) => INDEXED.test(line)) && first.length > 0) {
    return indexed(lines, beginning);
  }
  if (/[│┃┆┊║]/.test(beginning)) {
    return lines.replace(BARS, '|').replace(DRAWN, '-');
  }
  return (BLANKS_BEFORE_QUOTES.test(beginning) ? lines.replace(/([,;]) +(?=")/g, '$1') : lines).replace(SHOWN_NAME, '$1\n');
}

/**
 * Weka's format names its columns in lines of their own.
 * @param {string} text
 * @returns {string} as CSV, with as many lines before the data as before
 */
function declared(text) {
  const data = /^[^\S\n]*@data[^\n]*\n/im.exec(text);
  if (!data) {
    return text;
  }
  const head = text.slice(0, data.index);
  const names = Array.from(head.matchAll(/^\s*@attribute\s+("[^"]*"|'[^']*'|\S+)/gim), ([, name]) =>
    quoted(name.replace(/^["']|["']$/g, '')));
  return '\n'.repeat(head.split('\n').length - 1) + `${names.join()}\n` + text.slice(data.index + data[0].length);
}

/** @param {string} text @param {string} beginning  which has all inputs @returns {string} as CSV; what is not named is 0 */
function indexed(text, beginning) {
  const count = Array.from(beginning.matchAll(INDEX)).reduce((most, [, index]) => Math.max(most, Number(index)), 0);
  const names = Array.from({ length: count }, (_, index) => `x${index + 1}`);
  const rows = text.split(/\r?\n/).map((line) => {
    const cells = Array.from({ length: count }, () => '0');
    Array.from(line.replace(/#.*/, '').matchAll(INDEX)).forEach(([, index, value]) => {
      if (Number(index) <= count) {
        cells[Number(index) - 1] = value;
      }
    });
    const label = line.trim().split(/\s/)[0];
    return label === '' ? '' : [label].concat(cells).join();
  });
  return [['label'].concat(names).join()].concat(rows).join('\n');
}

/** @param {string} text  in LaTeX @returns {string} its first table as CSV */
function typeset(text) {
  const begun = /** @type {RegExpExecArray} */ (TYPESET.exec(text));
  const from = begun.index + begun[0].length;
  const end = text.indexOf(`\\end{${begun[1]}}`, from);
  let body = text.slice(from, end < 0 ? text.length : end).replace(/^\s*\[[^\]]*\]/, '');
  for (let left = TWO_ARGUMENTS.indexOf(begun[1]) >= 0 ? 2 : 1; left > 0; left--) {
    body = body.slice(lengthOfGroup(body));
  }
  return body
    .replace(/(^|[^\\])%.*/gm, '$1')
    .split(/\\\\(?:\[[^\]]*\])?|\\tabularnewline\b/)
    .map((row) => row.replace(LINES, ''))
    .filter((row) => row.trim() !== '')
    .map((row) => row.split(/(?<!\\)&/).map(plainCell).map(quoted).join())
    .join('\n');
}

/** @param {string} text @returns {number} up to the brace that closes the one that it begins with; 0 for none */
function lengthOfGroup(text) {
  const start = text.search(/\S/);
  let depth = 0;
  for (let at = start; at >= 0 && at < text.length; at++) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return text[start] === '{' ? at + 1 : 0;
    }
  }
  return 0;
}

/** @param {string} cell  in LaTeX @returns {string} what is read of it */
function plainCell(cell) {
  return cell
    .replace(/\\(text(bf|it|rm|tt|sc|sf)|mathbf|mathrm|emph|num|SI)\b/g, '')
    .replace(/\\[,;! ]|~/g, ' ')
    .replace(/(\\?)[{}$]/g, (sign, escape) => (escape ? sign : ''))
    .replace(SIGNS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
