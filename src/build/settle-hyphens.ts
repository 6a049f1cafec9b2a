import type { CallInPage } from '../browser/print-pdf.ts';
import type { Host } from '../host/host.ts';
import { loadPageFunction } from '../host/load/load-page-function.ts';

/** What a drawn document has where a long word may be parted (render/nodes/render-words.ts). */
const MARK = '<em class="parted"';

/**
 * What settles the hyphens of long words in a document that is about to be printed; `null` where it has none. A soft hyphen
 * would stand in the text of the PDF whether it is shown or not.
 */
export async function settleHyphens(
  drawn: readonly { readonly html: string }[],
  host: Host,
): Promise<((call: CallInPage) => Promise<void>) | null> {
  if (!drawn.some(({ html }) => html.includes(MARK))) return null;
  const hyphens = await loadPageFunction('hyphens', host);
  return async (call) => {
    await call(hyphens, 'marked');
  };
}
