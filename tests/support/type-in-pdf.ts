import { readFileSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it is printed; lengths in points from the upper edge of its page. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
}

/** All texts of a PDF, page by page, whatever they are scaled by. */
export async function typeIn(path: string): Promise<readonly PrintedText[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  try {
    const texts: PrintedText[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const printed = await document.getPage(page);
      const [, , , height = 0] = printed.view;
      for (const item of (await printed.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , x = 0, y = 0, , baseline = 0] = item.transform.map(Number);
        texts.push({ page, text: item.str.trim(), size: Math.hypot(x, y), baseline: height - baseline });
      }
    }
    return texts;
  } finally {
    await document.destroy();
  }
}
