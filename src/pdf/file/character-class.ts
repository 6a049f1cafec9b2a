/** What a byte is to a reader of PDFs: part of a word, white space, or a mark that ends a word (ISO 32000-1 §7.2.2). */
export const REGULAR = 0;
export const SPACE = 1;
export const DELIMITER = 2;

/** The class of each byte. */
export const CLASSES: Uint8Array = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = SPACE;
for (const mark of '()<>[]{}/%') CLASSES[mark.charCodeAt(0)] = DELIMITER;
