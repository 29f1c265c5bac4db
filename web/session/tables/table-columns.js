// What the columns of a table may be: numbers and how they are written, labels, which are the inputs.

/**
 * @typedef {{kind: 'point'|'comma'|'groups'|'commaGroups', mark: string}} NumberFormat  how the numbers of
 *     a column are written: what stands before the decimals, whether thousands are grouped, and the sign
 *     of a currency or per cent that each has
 *
 * @typedef {object} Guess
 * @property {number} x1  index of a column
 * @property {number} x2  -1 for none
 * @property {number[]} labels  one column, or several with numbers to be learned
 * @property {boolean} values  whether the label is a number to be learned
 * @property {number} part  the column that says which rows are test data; -1 for none
 * @property {boolean[]} numeric  whether each column holds numbers
 *
 * @typedef {object} Column
 * @property {number} index
 * @property {string} name  as it stands in the heading; '' for none
 * @property {boolean} isNumeric
 * @property {boolean} isWhole  all its numbers are
 * @property {number} labels  different ones
 * @property {boolean} isRepeated  some of its values come more than once
 * @property {boolean} isAside  it names or counts the rows, or says nothing
 * @property {boolean} isPart  it says which rows are test data
 * @property {boolean} isFlag  it holds two words, such as yes and no
 */

const CODES = 'USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF RON TRY BRL MXN ZAR KRW SGD HKD';

/** What else may stand behind a number: a unit, in each cell the same. */
const UNIT = /[\d.,]\s?([a-zµμ°Ω]{1,6}[²³23]?(\/[a-z]{1,5}[²³23]?)?)$/i;

const MARKS = new RegExp(`[$€£¥₹₩₽₺₫₪₱%‰]|(?<![A-Za-z])(${CODES.replace(/ /g, '|')}|kr)(?![A-Za-z])|\\bFr\\.|\\bzł|\\bKč`, 'g');
const MISSING = /^(|n\.?a\.?n?\.?|n\/a|<na>|#n\/a|#nv|#[a-zà-ü0-9/]+[!?]|\(?null\)?|none|nil|missing|undefined|n\.d\.|k\.a\.|\(blank\)|\?|\*+|-+|–|—|\.+|…)$/i;

/** Two words that a column may hold in place of 1 and 0. */
const TRUE = /^(true|yes|wahr|ja|vrai|oui|sí|verdadero|on|t|y)$/i;
const FALSE = /^(false|no|falsch|nein|faux|non|falso|off|f|n)$/i;

/** Digits of other scripts begin here: Arabic, Persian, Devanagari, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** Marks of direction and of width, which are not seen. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;

const NUMBERS = {
  point: /^[+-]?(\d+\.?\d*|\.\d+)([ed][+-]?\d+)?$/i,
  comma: /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i,
  groups: /^[+-]?\d{1,3}(([, '’\u00a0\u202f]\d{3})*|(,\d\d)*,\d{3})(\.\d+)?$/,
  commaGroups: /^[+-]?\d{1,3}([. '’\u00a0\u202f]\d{3})*(,\d+)?$/,
};
const GROUPING = /[, '’\u00a0\u202f]/g;
const COMMA_GROUPING = /[. '’\u00a0\u202f]/g;

/** Which of them are tried, by whether commas part the columns; there, commas in numbers are quoted. */
const TRIED = {
  comma: /** @type {const} */ (['point', 'groups', 'comma', 'commaGroups']),
  other: /** @type {const} */ (['point', 'comma', 'groups', 'commaGroups']),
};

const LABELS = 'class classes label labels target targets species variety type kind group category outcome result output out '
  + 'survived purchased churn diagnosis cluster klasse ziel art typ kategorie gruppe ergebnis classe cible espèce catégorie '
  + 'groupe clase etiqueta especie categoría grupo resultado objetivo 类别 标签 класс';
const LABEL = new RegExp(`^(${LABELS.replace(/ /g, '|')}|(class|target|label)[ _]?(label|name|id))$`, 'i');
const TARGETS = /^(y|t|o|out|output|target|value)[ _]?\d$/i;
const COUNTER = new RegExp('^(id|.*[ _.-]id|(customer|user|patient|passenger|order|product|student|employee|client|subject)id'
  + '|index|idx|row|row ?(number|names?)|level_0|(lfd\\.? ?)?nr\\.?|no\\.?|n[°º]|№|s(l|erial)?[. ]{0,2}no\\.?|number|#|obs|observation'
  + '|unnamed: ?[\\d.]+)$', 'i');
const ID_BEHIND_A_WORD = /[a-z]I[dD]$/;
const INPUT = /^x[ _]?\d*$/i;
const PART = /^(split|set|part|partition|fold|subset|usage|data ?set|is_?(test|train))$/i;

/** Of a last column: numbers that one would like to know. */
const VALUE = /(price|cost|charges|rent|sales|revenue|salary|income|mpg|medv|strength|consumption|yield|emissions?|preis|kosten|miete|umsatz|gehalt|prix|loyer|salaire)$/;

/** A surface has its coordinates and little beside. */
const MOST_OF_SURFACE = 5;
const MOST_CLASSES = 6;

/** Whole numbers of so many kinds are labels if the column's name says so. */
const MOST_LABELS = 100;
const MOST_TARGETS = 6;

/** This share of a column's cells makes it one of numbers. */
const NEARLY_ALL = 0.9;

/** @param {string} cell @returns {boolean} */
export const isMissing = (cell) => MISSING.test(cell.trim());

/**
 * @param {string} cell  of a column that says which rows are test data
 * @returns {'training'|'test'|''} '' if it says neither
 */
export function partOf(cell) {
  const word = cell.trim().toLowerCase();
  return /^(train|training|tr|learn)$/.test(word) ? 'training'
    : /^(test|testing|te|valid|val|validation|dev|eval|holdout|hold-out)$/.test(word) ? 'test' : '';
}

/**
 * @param {string} cell
 * @returns {number} 1 and 0 for true and false, yes and no; NaN for anything else
 */
export const flagOf = (cell) => (TRUE.test(cell.trim()) ? 1 : FALSE.test(cell.trim()) ? 0 : NaN);

/** @param {string} cell @returns {string} in ASCII as far as numbers need it */
function inPlainSigns(cell) {
  const text = cell.trim();
  return /^[\u0020-\u007e]*$/.test(text) ? text : text
    .replace(UNSEEN, '')
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - ZEROS.filter((zero) => zero <= code)[ZEROS.filter((zero) => zero <= code).length - 1]);
    })
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/\uff0b/g, '+')
    .replace(DASHES, '-')
    .trim();
}

/** @param {string} cell @returns {string} the signs of currency or per cent in it, or else the unit behind it */
export function markOf(cell) {
  const text = inPlainSigns(cell);
  const isBare = NUMBERS.point.test(text) || NUMBERS.comma.test(text);
  return isBare ? '' : (text.match(MARKS) || []).join('') || (UNIT.exec(text) || ['', ''])[1];
}

/**
 * @param {string} cell
 * @param {NumberFormat} format
 * @returns {number} may be infinite; NaN if it is no number that is written so
 */
export function numberOf(cell, { kind, mark }) {
  const text = inPlainSigns(cell);
  if (markOf(text) !== mark) {
    return NaN;
  }
  const signed = text.replace(MARKS, '');
  const bare = (signed === text ? text.slice(0, text.length - mark.length) : signed).trim().replace(/^([+-])\s+/, '$1');
  // As accountants write it, an amount in brackets is negative.
  const plain = mark === '' ? bare : bare.replace(/^\(\s*([\d.,' ]+?)\s*\)$/, '-$1');
  if (!NUMBERS[kind].test(plain)) {
    return NaN;
  }
  if (kind === 'point') {
    return Number(plain.replace(/d/i, 'e')); // as Fortran writes it
  }
  return kind === 'groups'
    ? Number(plain.replace(GROUPING, ''))
    : Number((kind === 'commaGroups' ? plain.replace(COMMA_GROUPING, '') : plain).replace(',', '.'));
}

/**
 * @param {string[]} cells
 * @param {string} delimiter  of the table
 * @returns {NumberFormat|null} how all of them, or nearly, are written; null if they are no numbers
 */
export function formatOf(cells, delimiter) {
  const present = cells.filter((cell) => !isMissing(cell));
  if (present.length === 0) {
    return null;
  }
  const marks = Array.from(new Set(present.slice(0, 20).map(markOf)));
  const formats = marks.flatMap((mark) =>
    TRIED[delimiter === ',' ? 'comma' : 'other'].map((kind) => ({ kind, mark })));
  return formats.find((format) =>
    present.filter((cell) => !Number.isNaN(numberOf(cell, format))).length >= NEARLY_ALL * present.length) || null;
}

/**
 * @param {string[]} names  '' where there is none
 * @param {string[][]} rows
 * @param {Array<NumberFormat|null>} formats  of the columns
 * @returns {Guess}
 */
export function guessColumns(names, rows, formats) {
  const columns = names.map((name, index) => columnOf(name, index, rows, formats[index]));
  leaveIdsAside(columns, rows.length);
  const part = columns.find(({ isPart }) => isPart);
  const free = columns.filter(({ isPart }) => !isPart);
  const useful = free.filter(({ isAside }) => !isAside);
  const known = useful.length >= 2 ? useful : free.length >= 2 ? free : columns;
  const targets = targetsOf(known);
  const label = targets[0] || labelOf(known, rows.length);
  const taken = targets.length > 0 ? targets : [label];
  const numeric = (/** @type {Column[]} */ list) =>
    list.filter((column) => column.isNumeric && taken.indexOf(column) < 0);
  const telling = numeric(useful);
  const numbers = telling.concat(numeric(free).filter((column) => telling.indexOf(column) < 0));
  const inputs = numbers.length > 0 ? numbers : useful.filter((column) => column.isFlag && taken.indexOf(column) < 0);
  const isSurface = targets.length === 0 && coordinatesOf(known).length === 3;
  const [x1, x2] = isSurface ? coordinatesOf(known) : inputs;
  const first = x1 || free.find((column) => taken.indexOf(column) < 0) || label;
  // A column that counts the rows is an input only where there is no other.
  const second = x2 && (isSurface || !x2.isAside || first.isAside) ? x2.index : -1;
  return {
    x1: first.index,
    x2: second,
    labels: taken.map(({ index }) => index),
    values: targets.length > 0 || (label.isNumeric && (isSurface || !holdsClasses(label, rows.length))),
    part: part ? part.index : -1,
    numeric: columns.map(({ isNumeric }) => isNumeric),
  };
}

/** @param {number} rows @returns {number} so many labels are few */
const fewOf = (rows) => Math.min(MOST_CLASSES, Math.max(2, Math.floor(rows / 2)));

/** @param {Column} column  of numbers @param {number} rows @returns {boolean} */
const holdsClasses = ({ name, labels, isWhole, isRepeated }, rows) =>
  labels <= fewOf(rows) ? isWhole : LABEL.test(name) && isWhole && isRepeated && labels <= Math.min(MOST_LABELS, rows / 2);

/**
 * @param {string} name
 * @param {number} index
 * @param {string[][]} rows
 * @param {NumberFormat|null} format
 * @returns {Column}
 */
function columnOf(name, index, rows, format) {
  const cells = rows.map((row) => (row[index] || '').trim()).filter((cell) => !isMissing(cell));
  const labels = new Set(cells).size;
  const allDiffer = labels === cells.length && cells.length > 1;
  const numbers = format ? cells.map((cell) => numberOf(cell, format)) : [];
  const areWhole = numbers.every(Number.isInteger);
  // From 0 or 1 on, or in the first column, where row numbers stand.
  const isCounting = numbers.length > 2 && areWhole && !INPUT.test(name.trim())
    && (index === 0 || numbers[0] === 0 || numbers[0] === 1 || namesIds(name.trim()))
    && numbers.every((number, at) => at === 0 || number === numbers[at - 1] + 1);
  const isPart = PART.test(name.trim()) && cells.length > 0 && cells.every((cell) => partOf(cell) !== '');
  return {
    index,
    name: name.trim().toLowerCase(),
    isNumeric: format !== null,
    isWhole: areWhole,
    labels,
    isRepeated: labels < cells.length,
    isAside: cells.length === 0 || (labels === 1 && cells.length > 1 && !LABEL.test(name.trim()))
      || (format ? isCounting || (allDiffer && areWhole && namesIds(name.trim()))
        : allDiffer && cells.length > MOST_CLASSES),
    isPart,
    isFlag: labels === 2 && cells.every((cell) => !Number.isNaN(flagOf(cell))),
  };
}

/** @param {string} name @returns {boolean} */
const namesIds = (name) => COUNTER.test(name) || ID_BEHIND_A_WORD.test(name);

/**
 * What all differs in a first column without a name counts the rows where the others have names. Where no
 * column has one, whole numbers are ids only if there is enough beside them: otherwise they may be
 * anything, such as the area of a house.
 *
 * @param {Column[]} columns
 * @param {number} rows
 */
function leaveIdsAside([first, ...others], rows) {
  if (first.name !== '' || first.isRepeated || rows < 2 || (first.isNumeric && !first.isWhole)) {
    return;
  }
  const useful = others.filter(({ isAside, isPart }) => !isAside && !isPart);
  const fractions = useful.filter(({ isNumeric, isWhole }) => isNumeric && !isWhole);
  const hasLabel = useful.some(({ labels, isNumeric, isWhole }) => labels <= fewOf(rows) && (!isNumeric || isWhole));
  first.isAside = first.isAside || others.some(({ name }) => name !== '')
    || (first.isNumeric && rows > 2 && fractions.length >= 2 && hasLabel);
}

/** @param {Column[]} columns @returns {Column[]} such as y1, y2: several columns to be learned at once */
function targetsOf(columns) {
  const found = columns.filter(({ name, isNumeric }) => isNumeric && TARGETS.test(name)).slice(0, MOST_TARGETS);
  const isLabelled = columns.some(({ name }) => LABEL.test(name));
  return found.length > 1 && !isLabelled && columns.some((column) => column.isNumeric && found.indexOf(column) < 0)
    ? found : [];
}

/** @param {Column[]} columns @returns {Column[]} x, y and z, if all are there, with numbers and no label */
function coordinatesOf(columns) {
  const found = ['x', 'y', 'z'].flatMap((name) =>
    columns.filter((column) => column.name === name && column.isNumeric).slice(0, 1));
  return found.length === 3 && columns.length <= MOST_OF_SURFACE && !columns.some(({ name }) => LABEL.test(name)) ? found : [];
}

/** @param {Column[]} columns @param {number} rows @returns {Column} */
function labelOf(columns, rows) {
  const canTell = (/** @type {Column} */ { labels, isNumeric, isRepeated }) =>
    labels <= MOST_CLASSES || isNumeric || isRepeated;
  const hasX = columns.some(({ name }) => name === 'x');
  const last = columns.filter(({ labels, isNumeric }) => isNumeric || labels <= fewOf(rows)).pop() || columns[columns.length - 1];
  // Without names, numbers that are labels stand first or last.
  const isNamed = columns.some(({ name }) => name !== '');
  const few = columns.filter((column) => {
    const { labels, isNumeric, isRepeated, isWhole } = column;
    return labels >= 2 && labels <= fewOf(rows)
      && (!isNumeric || (isRepeated && isWhole && (isNamed || column === columns[0] || column === last)));
  });
  const named = columns.filter((column) => LABEL.test(column.name) && canTell(column));
  return named.find(({ labels }) => labels > 1)
    || coordinatesOf(columns)[2]
    || columns.find((column) => column.name === 'y' && !hasX && canTell(column))
    || (VALUE.test(last.name) && last.isNumeric && few.indexOf(last) < 0 ? last : undefined)
    || few[few.length - 1]
    || named[0]
    || columns.filter(({ isNumeric, labels, isRepeated }) => !isNumeric && (labels <= MOST_CLASSES || isRepeated)).pop()
    || columns.filter(({ isNumeric }) => isNumeric).pop()
    || columns[columns.length - 1];
}

/** @param {string} cell @param {number} row @param {string} column @returns {string} a problem, or '' */
export function unreadable(cell, row, column) {
  if (/[\u0000-\u0008\u000e-\u001f]/.test(cell)) {
    return `Row ${row}, column “${column}” holds bytes that are not text. Is this a text file, such as CSV?`;
  }
  return cell.indexOf('\ufffd') >= 0
    ? `Row ${row}, column “${column}” is not valid UTF-8. Save the table as UTF-8 and try again.`
    : '';
}
