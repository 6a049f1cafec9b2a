import { bufferOf } from '../../text/bytes.ts';
import { readObject } from '../file/read-object.ts';
import { readTextString } from '../file/text-string.ts';
import type { PlaceInContent } from './scan-content.ts';

/** Codes that are shown in one font for a text that isn’t theirs one by one, such as a letter and an accent for `ǖ`. */
export interface ComposedText {
  /** The name of the font in the resources of the page. */
  readonly font: string;
  readonly codes: readonly number[];
  readonly text: string;
  /** The operators around it, where they say nothing but this text. */
  readonly frame: readonly [begin: PlaceInContent, end: PlaceInContent] | null;
}

/** Codes, and the text that they are shown for. */
export type Explained = Pick<ComposedText, 'codes' | 'text'>;

/** Finds what a content stream shows in one font under an `ActualText` (ISO 32000-1 §14.9.4), as Chromium writes it. */
export function composedTexts(content: Uint8Array): readonly ComposedText[] {
  const bytes = bufferOf(content);
  if (!bytes.includes('/ActualText')) return [];
  const source = bytes.toString('latin1');
  return [...source.matchAll(COMPOSED)].flatMap(({ index, 0: found, 1: hex = '', 2: shown = '' }) => {
    // The first text of an element chooses its font inside.
    const chosen = /^\s*\/(\S+)\s+\S+\s+Tf\s/u.exec(shown);
    const font = chosen?.[1] ?? fontBefore(source, index);
    // Where the font changes on the way, nothing says which part of the text is whose.
    if (font === null || /\sTf\s/u.test(shown.slice(chosen?.[0].length ?? 0))) return [];
    const text = readTextString(Buffer.from(hex.replace(/\s/gu, ''), 'hex').toString('latin1'));
    const end = index + found.length;
    const start = index - BEGIN.length;
    const frame: ComposedText['frame'] =
      source.startsWith(BEGIN, start) && !/\sB[DM]C\s/u.test(shown)
        ? [
            { start, end: end - END.length - shown.length },
            { start: end - END.length, end },
          ]
        : null;
    return [{ font, codes: codesIn(shown), text, frame }];
  });
}

const BEGIN = '/Span<<';
const END = 'EMC';

const COMPOSED = /\/ActualText\s*<([\da-fA-F\s]*)>\s*>>\s*BDC([^]*?)\bEMC/g;

function fontBefore(source: string, at: number): string | null {
  const selected = source.lastIndexOf(' Tf', at);
  if (selected === -1) return null;
  return /\/(\S+)\s+\S+$/u.exec(source.slice(Math.max(0, selected - 128), selected))?.[1] ?? null;
}

/** Whether a content stream shows a code of a font, as Chromium writes it, without an `ActualText` around it. */
export function showsAlone(code: number, isItsFont: (name: string) => boolean, content: Uint8Array): boolean {
  const bytes = bufferOf(content);
  const shown = `<${code.toString(16).padStart(4, '0')}>`;
  if (!bytes.includes(shown)) return false;
  const source = bytes.toString('latin1');
  for (let at = source.indexOf(shown); at !== -1; at = source.indexOf(shown, at + 1)) {
    if (source.lastIndexOf('/ActualText', at) > source.lastIndexOf(END, at)) continue;
    const font = fontBefore(source, at);
    if (font !== null && isItsFont(font)) return true;
  }
  return false;
}

/** Composite fonts have codes of two bytes. */
function codesIn(shown: string): readonly number[] {
  return [...shown.matchAll(/<[\da-fA-F\s]*>|\((?:\\[^]|[^\\()])*\)/g)].flatMap(({ index }) => {
    const read = readObject({ source: shown, at: index });
    const bytes = read.kind === 'string' ? Buffer.from(read.bytes, 'latin1') : Buffer.alloc(0);
    return Array.from({ length: Math.floor(bytes.length / 2) }, (_code, at) => bytes.readUInt16BE(2 * at));
  });
}

/** Whether a ToUnicode map may say so: nothing, and the marks of byte order, are no text (ISO 14289-1 §7.21.7). */
export function isText(text: string): boolean {
  return text !== '' && !/[\0\uFEFF\uFFFE]/u.test(text);
}

/**
 * What the codes of a composed text stand for that the font says nothing of: what the others leave over of the text, taken
 * apart into letters and accents, one for each code and the rest for the last.
 */
export function explainCodes(
  { codes, text }: Explained,
  known: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const isKnown = (code: number): boolean => isText(known.get(code) ?? '');
  const left = Array.from(text.normalize('NFD'));
  for (const code of codes.filter(isKnown))
    for (const character of (known.get(code) ?? '').normalize('NFD')) {
      const at = left.indexOf(character);
      if (at !== -1) left.splice(at, 1);
    }
  const unknown = [...new Set(codes.filter((code) => !isKnown(code)))];
  return new Map(
    unknown.map((code, index) => {
      const isLast = index === unknown.length - 1;
      const own = isLast ? left.slice(index).join('') : (left[index] ?? '');
      return [code, own === '' ? REPLACEMENT : own];
    }),
  );
}

/** The character for what has none (Unicode 16 §23.8). */
export const REPLACEMENT = '\uFFFD';
