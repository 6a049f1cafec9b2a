import type { PdfLine } from './pdf-text.ts';

/** Puts the large letter with which a story begins back before its line, and the lines beside it in line with the others. */
export function withDropCaps(page: readonly PdfLine[], height: number): readonly PdfLine[] {
  let lines = page;
  for (const cap of page.filter((line) => isDropCap(line, height)).slice(0, MOST)) {
    const beside = lines.filter((line) => standsBeside(line, cap, height));
    const first = beside.toSorted((one, other) => other.y - one.y)[0];
    if (first === undefined) continue;
    const isWord = isWordByItself(cap.text, first.text, page);
    lines = lines
      .filter((line) => line !== cap)
      .map((line) => {
        if (!beside.includes(line)) return line;
        const text = line === first ? `${cap.text}${isWord ? ' ' : ''}${line.text}` : line.text;
        return { ...line, text, x: cap.x, wordsX: cap.x };
      });
  }
  return lines;
}

/** A page has few; each is looked for in all of it. */
const MOST = 20;

function isDropCap(line: PdfLine, height: number): boolean {
  return line.height > height * 1.8 && /^[“"„«‘'¿¡]?\p{Lu}$/u.test(line.text);
}

function standsBeside(line: PdfLine, cap: PdfLine, height: number): boolean {
  const gap = line.x - cap.right;
  const isBeside = gap > -height * 0.5 && gap < height * 1.5;
  return (
    isBeside && line.height < cap.height * 0.6 && line.y > cap.y - height * 0.5 && line.y < cap.y + cap.height
  );
}

/** `A` before `ferry` is a word, before `bout` it isn’t: the page tells which of the two it has elsewhere. */
function isWordByItself(cap: string, rest: string, page: readonly PdfLine[]): boolean {
  if (/^\s|^[’']/u.test(rest) || !/^.?[AIOYÀÉ]$/u.test(cap)) return false;
  const part = /^[\p{L}’'-]+/u.exec(rest)?.[0].toLowerCase() ?? '';
  const words = new Set(page.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []));
  const isJoined = words.has(`${cap.at(-1)?.toLowerCase() ?? ''}${part}`);
  const count = page.reduce(
    (sum, { text }) =>
      sum +
      Number(
        text
          .toLowerCase()
          .split(/[^\p{L}’'-]+/u)
          .includes(part),
      ),
    0,
  );
  return !isJoined && count > 1;
}
