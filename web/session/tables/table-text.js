// From the bytes of a file to the text of a table: which encoding it has, and which files are none.

/**
 * What a file begins with that is no text, and what to do about it. Excel and OpenDocument files are
 * archives; the latter say in their first bytes what they are.
 */
const NO_TEXT = [
  { bytes: [0x50, 0x4b, 3, 4], what: 'a file of a spreadsheet program such as Excel, or another archive', way: 'sheet' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'a file of a spreadsheet program such as Excel', way: 'sheet' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file', way: 'unpack' },
  { bytes: [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41], what: 'a compressed file', way: 'unpack' },
  { bytes: [0xfd, 0x37, 0x7a], what: 'a compressed file', way: 'unpack' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF file', way: 'copy' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', way: 'table' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture', way: 'table' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a picture', way: 'table' },
  { bytes: [0x50, 0x41, 0x52, 0x31, 0x15], what: 'a Parquet file', way: 'program' },
  { bytes: [0x93, 0x4e, 0x55, 0x4d], what: 'a NumPy file', way: 'numpy' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], what: 'a database', way: 'program' },
];

/** @type {Record<string, string>} */
const WAYS = {
  sheet: 'In that program, choose “Save as” and the format CSV; then open that file here.',
  unpack: 'Unpack it, and open the table in it.',
  copy: 'Copy the table in it and paste it here, or save it as CSV.',
  table: 'Choose a table of text, such as CSV.',
  program: 'Save it as CSV in the program it comes from (in pandas: to_csv); then open that file here.',
  numpy: 'Save it with numpy.savetxt, or paste what print shows of it.',
};

const HTML = /^\s*<(!doctype html|html|head|body|table|div)\b/i;

/**
 * @param {ArrayBuffer} bytes  of the beginning
 * @returns {{encoding: string, note: string}} note: '' for UTF-8, which needs no word
 */
export function encodingOf(bytes) {
  const all = new Uint8Array(bytes);
  const [first, second] = all;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le'
    : first === 0xfe && second === 0xff ? 'utf-16be' : unmarkedUtf16(all);
  if (utf16) {
    return { encoding: utf16, note: 'It is read as UTF-16.' };
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { encoding: 'utf-8', note: '' };
  } catch (error) {
    return { encoding: 'windows-1252', note: 'It is not UTF-8, so it is read as Windows-1252.' };
  }
}

/** @param {Uint8Array} all @returns {string} by where the zeros of Latin letters and digits are; '' if nowhere */
function unmarkedUtf16(all) {
  const pairs = Math.floor(Math.min(all.length, 2000) / 2);
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) {
    zeros[at % 2] += all[at] === 0 ? 1 : 0;
  }
  if (pairs < 4 || Math.min(...zeros) > 0 || Math.max(...zeros) < 0.7 * pairs) {
    return '';
  }
  return zeros[1] > 0 ? 'utf-16le' : 'utf-16be';
}

/**
 * @param {ArrayBuffer} bytes  of the beginning
 * @throws {Error} if it is no text but a spreadsheet, an archive, a picture ...
 */
export function refuseOtherFiles(bytes) {
  const all = new Uint8Array(bytes);
  const found = NO_TEXT.find((each) => each.bytes.every((byte, at) => all[at] === byte));
  if (found) {
    const isOpenDocument = found.way === 'sheet'
      && new TextDecoder('windows-1252').decode(all.slice(0, 200)).indexOf('opendocument') >= 0;
    throw new Error(`This is ${isOpenDocument ? 'an OpenDocument file' : found.what}. `
      + WAYS[found.way].replace('that program', isOpenDocument ? 'LibreOffice or the like' : 'that program'));
  }
}

/** @param {string} beginning  @throws {Error} if it is a web page, or XML */
export function refuseWebPages(beginning) {
  if (HTML.test(beginning)) {
    throw new Error('This is a web page (HTML). Open it in a browser, copy its table and paste it here.');
  }
  if (/^\s*<\?xml\b/.test(beginning)) {
    throw new Error('This is XML. Save the table as CSV in the program it comes from; then open that file here.');
  }
}
