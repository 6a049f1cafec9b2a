import type { PdfDictionary, PdfEntry, PdfObject, PdfString } from './pdf-object.ts';

/** An object as it is in a PDF. Of a stream, only its dictionary. */
export function writeObject(object: PdfObject): string {
  switch (object.kind) {
    case 'name':
      return writeName(object.name);
    case 'string':
      return writeBytes(object);
    case 'number':
      return writeNumber(object.value);
    case 'word':
      return object.word;
    case 'reference':
      return `${object.number} ${object.generation} R`;
    case 'array':
      return `[${object.items.map(writeObject).join(' ')}]`;
    case 'dictionary':
      return writeDictionary(object);
    case 'stream':
      return writeDictionary(object.head);
  }
}

function writeDictionary({ entries }: PdfDictionary): string {
  return `<<${writeEntries(entries).join('\n')}>>`;
}

/** Each entry of a dictionary as a line of its own. */
export function writeEntries(entries: readonly PdfEntry[]): readonly string[] {
  return entries.map(({ key, value }) => `${writeName(key)} ${writeObject(value)}`);
}

/** A name, with what may not be in one as codes (ISO 32000-1 §7.3.5). */
export function writeName(name: string): string {
  if (PLAIN_NAME.test(name)) return `/${name}`;
  const escaped = name.replace(
    /[^!-~]|[#()<>[\]{}/%]/gu,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

/** Nearly all names. */
const PLAIN_NAME = /^[\w+-]*$/;

/** Never with an exponent, which PDF doesn’t know. */
function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/u, '');
}

function writeBytes({ bytes }: PdfString): string {
  if (/^[ -~]*$/u.test(bytes)) return `(${bytes.replace(/[\\()]/gu, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}
