/**
 * A ToUnicode map that names letters by themselves. Where a font has one shape for a character and for a form of it that has
 * a code point of its own, Chromium takes the form: a radical for a Chinese character (U+2E80 to U+2FDF), the shape at the end
 * of a word for an Arabic letter (U+FE70 to U+FEFC), a ligature for two letters. Nobody finds such words, and screen readers
 * spell them.
 */
export function withoutForms(map: string): string {
  return /<(?:2[EF]|F[B-E])/i.test(map) ? renamed(map, plainLetter) : map;
}

/** A ToUnicode map that names characters otherwise; a name may depend on the code. */
export function renamed(map: string, nameOf: (character: string, code: number) => string): string {
  return map.replace(ENTRY, (entry, start: string, end: string | undefined, target: string) => {
    const code = Number.parseInt(start, 16);
    const count = end === undefined ? 1 : Number.parseInt(end, 16) - code + 1;
    if (count < 1 || count > MOST) return entry;
    const first = Number.parseInt(target, 16);
    const characters = Array.from({ length: count }, (_character, at) => String.fromCharCode(first + at));
    const names = characters.map((character, at) => nameOf(character, code + at));
    if (names.every((name, at) => name === characters[at])) return entry;
    const named = names.map((name) => `<${hexadecimal(name)}>`).join(' ');
    if (end === undefined) return `<${start}> ${named}`;
    return `<${start}> <${end}> ${count === 1 ? named : `[${named}]`}`;
  });
}

/** In UTF-16, high byte first. */
export function hexadecimal(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

/** One code, or a range of them with the text of the first */
const ENTRY = /<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<([\dA-F]{4})>/giu;

/** A range doesn’t reach over the last byte of its codes (ISO 32000-1 §9.10.3). */
const MOST = 256;

/** U+FD3E and U+FD3F are brackets, and what stands between the blocks is no form of a letter. */
const FORM = /[\u2E80-\u2FDF\uFB00-\uFB4F\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDFB\uFE70-\uFEFC]/u;

/** The marks that Arabic writes over letters have forms that stand alone, over a blank. */
function plainLetter(form: string): string {
  return FORM.test(form) ? form.normalize('NFKC').trim() || form : form;
}
