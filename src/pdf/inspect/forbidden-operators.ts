import { GO_ON, operatorCode, scanContent } from '../content/scan-content.ts';

/** Names what PDF/A-2 doesn’t allow among the operators of a content stream (ISO 19005-2 §6.2.4.3 and §6.2.6). */
export function forbiddenOperators(content: Uint8Array): readonly string[] {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  // Hardly any content has one, so the operators are gone through only where there may be.
  if (!/\s(?:[kK]|ri)(?:\s|$)/.test(source)) return [];
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

const FILL = operatorCode('k');
const STROKE = operatorCode('K');
const INTENT = operatorCode('ri');

const INTENTS: ReadonlySet<string> = new Set([
  '/RelativeColorimetric',
  '/AbsoluteColorimetric',
  '/Perceptual',
  '/Saturation',
]);
