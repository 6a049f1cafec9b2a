import { bufferOf } from '../../source/buffer-of.ts';
import { CLASSES, REGULAR } from '../file/character-class.ts';
import { GO_ON, operatorCode, scanContent } from '../content/scan-content.ts';

/** Names what PDF/A-2 doesn’t allow among the operators of a content stream (ISO 19005-2 §6.2.4.3 and §6.2.6). */
export function forbiddenOperators(content: Uint8Array): readonly string[] {
  const bytes = bufferOf(content);
  // Hardly any content has one, so the operators are gone through only where there may be.
  if (!OPERATORS.some((word) => hasWord(bytes, word))) return [];
  const source = bytes.toString('latin1');
  const found = new Set<string>();
  scanContent(
    content,
    (code, start, at) => {
      if (code === FILL || code === STROKE) found.add('colours of a printer');
      const intent = code === INTENT ? source.slice(start, at).trim() : null;
      if (intent !== null && !INTENTS.has(intent)) found.add(`the rendering intent ${intent.slice(1, 40)}`);
      return GO_ON;
    },
    () => undefined,
  );
  return [...found];
}

const OPERATORS: readonly string[] = ['k', 'K', 'ri'];

/** Whether a word stands alone somewhere. Looked for in bytes, since it takes a tenth of the time of an expression. */
function hasWord(bytes: Buffer, word: string): boolean {
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    const [before, after] = [bytes[at - 1] ?? BLANK, bytes[at + word.length] ?? BLANK];
    if (CLASSES[before] !== REGULAR && CLASSES[after] !== REGULAR) return true;
  }
  return false;
}

const BLANK = 0x20;

const FILL = operatorCode('k');
const STROKE = operatorCode('K');
const INTENT = operatorCode('ri');

const INTENTS: ReadonlySet<string> = new Set([
  '/RelativeColorimetric',
  '/AbsoluteColorimetric',
  '/Perceptual',
  '/Saturation',
]);
