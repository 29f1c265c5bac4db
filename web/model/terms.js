// Words of the glossary in a text of the catalogue, marked there as {gradient}.

/** @param {string} text @returns {Array<{text: string, isTerm: boolean}>} */
export const termPieces = (text) => text.split(/[{}]/).map((piece, index) => ({ text: piece, isTerm: index % 2 === 1 }));

/** @param {string} text @returns {string} */
export const withoutMarks = (text) => text.replace(/[{}]/g, '');
