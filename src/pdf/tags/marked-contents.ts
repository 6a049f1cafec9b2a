import { around, type Box } from '../../text/box.ts';
import type { Shown } from '../content/read-content-marks.ts';
import { drawnForm, figureBoxes, rangeKey } from '../content/figure-boxes.ts';
import { fontTexts } from '../content/font-text.ts';
import type { TaggedContent, MarkedContent, Tag, TagKid } from './tag-tree.ts';
import { readPageContents, type PageContent, type PlacedRange } from '../content/page-content.ts';
import type { PdfPage } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { readObject } from '../file/read-object.ts';
import { textOfPart } from '../content/part-text.ts';
import { readTextString } from '../file/text-string.ts';

/** The contents of all pages, and ways to ask for what tags hold of them. */
export interface MarkedContents extends TaggedContent {
  readonly contents: readonly PageContent[];
  /** The stretches that carry a number on a page; most often one. */
  readonly rangesOf: (content: MarkedContent) => readonly PlacedRange[];
}

/** Unpacks the contents of all pages. Throws `PdfError` when one is damaged. */
export function readMarkedContents(pages: readonly PdfPage[], file: PdfFile): MarkedContents {
  const contents = pages.flatMap((page) => readPageContents(page, file));
  const byPage = rangesByPage(contents);
  const fonts = fontTexts(file);
  const rangesOf = ({ page, owner, id }: MarkedContent): readonly PlacedRange[] =>
    byPage.get(page)?.get(rangeKey(owner, id)) ?? [];
  const textOf = (kid: TagKid): string => {
    switch (kid.kind) {
      case 'tag':
        return describedAs(kid) ?? kid.kids.map(textOf).join('');
      case 'object':
        return '';
      case 'marked':
        return rangesOf(kid)
          .map(({ range, within }) =>
            textOfPart({
              ...range,
              content: within.content,
              fonts: (name) => fonts(within.resources, name),
            }),
          )
          .join('');
    }
  };
  return {
    contents,
    rangesOf,
    shown: (content) => shownBy(rangesOf(content)),
    boxOf: boxFinder(contents, file),
    isBrief: (content) => rangesOf(content).every(({ range: { from, to } }) => to - from < BRIEF),
    textOf,
  };
}

/** Bytes of content: each letter takes about twenty. */
const BRIEF = 300;

function rangesByPage(
  contents: readonly PageContent[],
): ReadonlyMap<number, ReadonlyMap<string, readonly PlacedRange[]>> {
  const byPage = new Map<number, Map<string, PlacedRange[]>>();
  for (const within of contents) {
    const byId = byPage.get(within.page) ?? new Map<string, PlacedRange[]>();
    byPage.set(within.page, byId);
    for (const range of within.marks.ranges) {
      const key = rangeKey(within.owner, range.id);
      const others = byId.get(key);
      if (others === undefined) byId.set(key, [{ range, within }]);
      else others.push({ range, within });
    }
  }
  return byPage;
}

/** Goes through a page when it is first asked what is there; most pages have nothing whose place is to be said. */
function boxFinder(contents: readonly PageContent[], file: PdfFile): TaggedContent['boxOf'] {
  const onPages = new Map(
    contents.flatMap((content) => (content.form === null ? [[content.page, content]] : [])),
  );
  const byPage = new Map<number, ReadonlyMap<string, Box>>();
  const boxesOn = (page: number): ReadonlyMap<string, Box> => {
    const known = byPage.get(page);
    if (known !== undefined) return known;
    const within = onPages.get(page);
    const boxes: ReadonlyMap<string, Box> =
      within === undefined ? new Map() : figureBoxes(drawnForm(within, within.owner, file));
    byPage.set(page, boxes);
    return boxes;
  };
  return (marked) => {
    const page = marked[0]?.page ?? 0;
    if (marked.some((content) => content.page !== page)) return null;
    const boxes = boxesOn(page);
    let box: Box | null = null;
    for (const { owner, id } of marked) {
      const one = boxes.get(rangeKey(owner, id));
      if (one !== undefined) box = around(box, one);
    }
    return box;
  };
}

const IN_ORDER: readonly Shown[] = ['text', 'picture', 'lines'];

function shownBy(ranges: readonly PlacedRange[]): Shown {
  return IN_ORDER.find((shown) => ranges.some(({ range }) => range.shown === shown)) ?? 'nothing';
}

/** What is read aloud in place of an element’s content, if anything (ISO 32000-1 §14.9.3 and §14.9.4). */
function describedAs({ entries }: Tag): string | null {
  const at = /^\/(?:ActualText|Alt)\b/mu.exec(entries);
  if (at === null) return null;
  const text = readObject({ source: entries, at: at.index + at[0].length });
  return text.kind === 'string' ? readTextString(text.bytes) : null;
}
