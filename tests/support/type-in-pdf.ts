import { readFileSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it is printed; lengths in points from the upper edge of its page. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  /** Whether it is decoration: what is in margins, and on pictures of slides. */
  readonly isArtifact: boolean;
}

/** All texts of a PDF, page by page, whatever they are scaled by. */
export async function typeIn(path: string): Promise<readonly PrintedText[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  try {
    const texts: PrintedText[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const printed = await document.getPage(page);
      const [, , , height = 0] = printed.view;
      const open: string[] = [];
      for (const item of (await printed.getTextContent({ includeMarkedContent: true })).items) {
        if (!('str' in item)) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push('tag' in item ? String(item.tag) : '');
          continue;
        }
        if (item.str.trim() === '') continue;
        const [, , x = 0, y = 0, , baseline = 0] = item.transform.map(Number);
        const isArtifact = open.includes('Artifact');
        texts.push({
          page,
          text: item.str.trim(),
          size: Math.hypot(x, y),
          baseline: height - baseline,
          isArtifact,
        });
      }
    }
    return texts;
  } finally {
    await document.destroy();
  }
}
