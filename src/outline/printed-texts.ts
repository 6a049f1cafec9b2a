import { readMarkedOff } from '../markdown/nodes/marked-off.ts';
import { oneLine } from '../text/words.ts';
import type { UncomparedPassage } from './outline.ts';
import type { YamlReading } from '../markdown/yaml/read-yaml.ts';
import { passage } from './find-quotations.ts';
import type { FrontMatter } from './front-matter.ts';
import { joinRunning } from './join-running.ts';
import type { FoundPassage } from './read-quotation.ts';
import { markedText, type MarkedText } from './marked-text.ts';

/** Front matter as it is printed, and the passages in quotation marks that are in it. */
export interface PrintedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly passages: readonly FoundPassage[];
  readonly uncompared: readonly UncomparedPassage[];
}

/**
 * Finds the passages in quotation marks in what the title slide and the margins print of the front matter. No citation
 * can be there, so they are looked up in all sources. `[“so-called”]{.scare}` quotes nobody, as in a heading, and is
 * printed without its brackets. The titles of sources are titles.
 */
export function readPrintedTexts(frontMatter: FrontMatter, yaml: YamlReading): PrintedFrontMatter {
  const texts: MarkedText[] = [];
  const printed = (text: string, path: readonly PropertyKey[]): string => {
    const { shown, quotable, passages } = readMarkedOff(text);
    const uncompared = passages.map(({ kind, words, start, end }) => {
      const position = yaml.placeIn(path, start, end);
      return { start, end, passage: { kind, content: oneLine(words), citation: null, position } };
    });
    const make = (start: number, end: number): FoundPassage => {
      const position = yaml.placeIn(path, Math.max(0, start - 1), Math.min(text.length, end + 1));
      const found = passage(text.slice(start, end), { citation: null, position });
      return { ...found, kind: 'front-matter' };
    };
    texts.push(markedText({ words: text, marks: quotable }, make, { uncompared }));
    return shown;
  };
  const changed: Partial<FrontMatter> = {};
  for (const key of PRINTED) {
    const text = frontMatter[key];
    if (text !== undefined) changed[key] = printed(text, [key]);
  }
  const { presenter } = frontMatter;
  if (typeof presenter === 'string') changed.presenter = printed(presenter, ['presenter']);
  else if (presenter !== undefined)
    changed.presenter = presenter.map((name, index) => printed(name, ['presenter', index]));
  const { passages, uncompared } = joinRunning(texts);
  return {
    frontMatter: { ...frontMatter, ...changed },
    passages: passages.toSorted(byPlace),
    uncompared: uncompared.toSorted(byPlace),
  };
}

/** Every text of the front matter that an audience sees, besides the presenters. */
const PRINTED = ['title', 'subtitle', 'event', 'date', 'circulation', 'edition'] as const;

type Placed = Pick<FoundPassage, 'position'>;

function byPlace({ position: one }: Placed, { position: other }: Placed): number {
  return one.start.offset - other.start.offset;
}
