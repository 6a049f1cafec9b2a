import type { CallInPage } from '../browser/print-pdf.ts';
import type { Host } from '../host/host.ts';
import { loadPageFunction } from '../host/load/load-page-function.ts';

/** What a drawn document has where a long word or an address may be parted (render/nodes/render-words.ts). */
const MARKS = /<em class="parted"|<wbr>/u;

/**
 * What settles where long words and addresses end a line in a document that is about to be printed; `null` where it has none. A soft hyphen
 * would stand in the text of the PDF whether it is shown or not, and an address would be many links.
 */
export async function settleHyphens(
  drawn: readonly { readonly html: string }[],
  host: Host,
): Promise<((call: CallInPage) => Promise<void>) | null> {
  if (!drawn.some(({ html }) => MARKS.test(html))) return null;
  const hyphens = await loadPageFunction('hyphens', host);
  return async (call) => {
    await call(hyphens, 'marked');
  };
}
