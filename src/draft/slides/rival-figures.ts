import type { SpokenPassage } from '../../speech/text/findings.ts';
import { type DraftContext, findWords, isBesideStory } from '../context/draft-context.ts';

interface Counted extends SpokenPassage {
  readonly value: number;
  /** The word behind it, with the scale of the figure: “million crowns”. */
  readonly unit: string;
  readonly by: string | null;
}

/** Two figures of one thing that aren’t the same, each given by another voice; `null` for none. */
export function rivalFigures(context: DraftContext): readonly [SpokenPassage, SpokenPassage] | null {
  const byUnit = new Map<string, Counted>();
  for (const counted of countedIn(context)) {
    const first = byUnit.get(counted.unit);
    if (first === undefined) byUnit.set(counted.unit, counted);
    else if (areRivals(first, counted) && isQuotable(context, first) && isQuotable(context, counted))
      return [first, counted];
  }
  return null;
}

const isQuotable = (context: DraftContext, { text, start }: SpokenPassage): boolean =>
  findWords(context, text, null, start) !== null;

/** Further apart they count different things. */
const MOST_TIMES = 3;

function areRivals(one: Counted, other: Counted): boolean {
  const [less, more] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  return one.by !== other.by && less > 0 && less < more && more / less <= MOST_TIMES;
}

/** The figures of the story with the noun that each counts. */
function countedIn(context: DraftContext): readonly Counted[] {
  const { article, findings, patterns } = context;
  return findings.claims.flatMap((claim) =>
    isBesideStory(context, claim)
      ? []
      : claim.figures.flatMap((figure): readonly Counted[] => {
          const behind = article.file.text.slice(figure.end, figure.end + LONGEST_NOUN);
          const noun = /^\s(\p{L}{4,})(?!\p{L})/u.exec(behind)?.[1];
          const digits = /^\d{1,3}(?:[,.]\d{3})+|^\d+(?:[.,]\d+)?/u.exec(figure.text)?.[0];
          if (noun === undefined || digits === undefined || patterns.uncounted.has(noun)) return [];
          const end = figure.end + 1 + noun.length;
          const value = Number(digits.replaceAll(/[,.](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
          const unit = `${figure.text.slice(digits.length).trim()} ${noun}`;
          const text = article.file.text.slice(figure.start, end);
          return [{ start: figure.start, end, text, value, unit, by: claim.claimant?.name ?? null }];
        }),
  );
}

const LONGEST_NOUN = 30;
