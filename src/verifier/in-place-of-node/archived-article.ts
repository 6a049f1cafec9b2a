import { otherKind } from '../../article/article-diagnostics.ts';

/** Web archives need more ways of unpacking and more digests than this page has. */
export async function readArchivedArticle({ path }: { readonly path: string }) {
  const instead =
    'lectern verify reads it. Here, choose the page saved as HTML, with the text of the archive.';
  const place = { file: path, position: null };
  return { value: null, diagnostics: [otherKind({ path, what: 'a web archive', instead }, place)] };
}
