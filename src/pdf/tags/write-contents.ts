import { packedBody, packedContent } from '../content/drawings.ts';
import type { PageContent } from '../content/page-content.ts';
import type { PlaceInContent } from '../content/scan-content.ts';
import { withArtifacts } from '../content/write-content.ts';
import type { PdfPage } from '../file/pages.ts';
import type { PdfBody, PdfDraft } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, withEntries } from '../file/pdf-object.ts';
import { writeObject } from '../file/write-object.ts';
import type { MarkedContents } from './marked-contents.ts';

/** What changes in the contents. */
export interface ContentChanges {
  /** By page, or form that numbers by itself: the numbers of the content that tags hold. */
  readonly tagged: ReadonlyMap<number, ReadonlySet<number>>;
  /** What is taken out. */
  readonly idle: ReadonlyMap<PageContent, readonly PlaceInContent[]>;
}

/** Writes the contents of pages, and of forms on them, with everything as an artifact that isn’t tagged. */
export function writeContents(
  pages: readonly PdfPage[],
  { contents }: MarkedContents,
  { tagged, idle }: ContentChanges,
  file: PdfFile,
  draft: PdfDraft,
): void {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  for (const within of contents) {
    const ids = tagged.get(within.owner);
    const content = withArtifacts(within, (id) => ids?.has(id) === true, idle.get(within) ?? []);
    if (content === null) continue;
    const page = byNumber.get(within.page);
    if (within.form !== null) writeForm(within.form, content, file, draft);
    else if (page !== undefined) writePage(page, content, draft);
  }
}

/** Chromium writes the content of a page as one stream; several become one. */
function writePage({ number, dictionary }: PdfPage, content: Uint8Array, draft: PdfDraft): void {
  const contents = entryOf(dictionary, 'Contents');
  const body: PdfBody = { entries: '/Filter /FlateDecode', content: packedContent(content) };
  if (contents?.kind === 'reference') draft.set(contents.number, body);
  else {
    const reference = { kind: 'reference', number: draft.add(body), generation: 0 } as const;
    draft.set(number, writeObject(withEntries(dictionary, { Contents: reference })));
  }
}

function writeForm(form: number, content: Uint8Array, file: PdfFile, draft: PdfDraft): void {
  const stream = file.placed(form)?.object;
  if (stream?.kind !== 'stream' || !draft.streams.has(form)) return;
  draft.set(form, packedBody(stream, content));
}
