import { readMarkedOff } from '../markdown/marked-off.ts';
import type { YamlReading } from '../markdown/yaml/read-yaml.ts';
import { passage } from './quotations/find-quotations.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { joinRunning } from './quotations/join-running.ts';
import type { FoundPassage } from './quotations/read-quotation.ts';
import { markedText, type MarkedText } from './quotations/marked-text.ts';

/** Front matter as it is printed, and the passages in quotation marks that stand in it. */
export interface PrintedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly passages: readonly FoundPassage[];
}

/**
 * Finds the passages in quotation marks in what the title slide and the margins print of the front matter. No citation
 * can stand there, so they are looked up in all sources. `[“so-called”]{.scare}` quotes nobody, as in a heading, and is
 * printed without its brackets. The titles of sources are titles.
 */
export function readPrintedTexts(frontMatter: FrontMatter, yaml: YamlReading): PrintedFrontMatter {
  const texts: MarkedText[] = [];
  const printed = (text: string, path: readonly PropertyKey[]): string => {
    const { shown, quotable } = readMarkedOff(text);
    const make = (start: number, end: number): FoundPassage => {
      const position = yaml.placeIn(path, Math.max(0, start - 1), Math.min(text.length, end + 1));
      const found = passage(text.slice(start, end), { citation: null, position });
      return { ...found, kind: 'front-matter' };
    };
    texts.push(markedText({ words: text, marks: quotable }, make));
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
  const inOrder = joinRunning(texts).toSorted((one, other) => offsetOf(one) - offsetOf(other));
  return { frontMatter: { ...frontMatter, ...changed }, passages: inOrder };
}

/** Every text of the front matter that an audience sees, besides the presenters. */
const PRINTED = ['title', 'subtitle', 'event', 'date', 'circulation', 'edition'] as const;

function offsetOf({ position }: FoundPassage): number {
  return position.start.offset;
}
