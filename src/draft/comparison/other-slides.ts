import { fillIn } from '../../language/fill-in.ts';
import { capitalised } from '../../text/capitalised.ts';
import { citationOf, readsSpeakers } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import type { Count } from './counts.ts';
import { columns } from './same-words-slide.ts';
import { isClear } from './same-words.ts';
import type { Side, Sides } from './side.ts';

/** What a slide has besides its heading, body and notes. */
const PLAIN = { attributes: '{.comparison}', comment: '', at: 0 } as const;

/** The headlines of two articles; `null` where one has none or both have the same. */
export function headlinesSlide(sides: Sides): DraftSlide | null {
  const [{ context }] = sides;
  const headlines = sides.map((side) => plainLine(side.context.article.headline ?? ''));
  if (headlines.includes('') || headlines[0] === headlines[1]) return null;
  const { headings, notes, headline } = context.words.comparison;
  const bodies = sides.map(
    ({ source }, at) =>
      `> ${markdownText(headlines[at] ?? '')}\n>\n> — ${headline} [@${source.id}, headline]`,
  );
  const heading = headings.headlines;
  return { ...PLAIN, heading, otherHeading: heading, body: columns(sides, bodies), notes: notes.headlines };
}

/** Two sentences that count one thing. */
export function countsSlide(sides: Sides, counts: readonly [Count, Count]): DraftSlide {
  const [{ context }] = sides;
  const { headings, notes } = context.words.comparison;
  const { unit, start } = counts[0].unit.length > counts[1].unit.length ? counts[1] : counts[0];
  const isInOne = context.findings.language === sides[1].context.findings.language;
  const heading =
    unit === '' || !isInOne
      ? headings.figuresAlone
      : capitalised(fillIn(headings.figures, { unit: markdownText(unit) }));
  const bodies = counts.map((count, at) => sentenceWithFigure(sides[at] ?? sides[0], count));
  return {
    ...PLAIN,
    heading,
    otherHeading: `${heading} (2)`,
    body: columns(sides, bodies),
    notes: notes.figures,
    at: start,
  };
}

function sentenceWithFigure({ context }: Side, { text, figure, start }: Count): string {
  const [before, said, behind] = [text.slice(0, figure.start), figure.text, text.slice(figure.end)].map(
    inLine,
  );
  return `${before ?? ''}**${said ?? ''}**${behind ?? ''} ${citationOf(context, start)}`;
}

/** Words inside of a line, with the spaces around them. */
const inLine = (words: string): string =>
  `${/^\s/u.test(words) ? ' ' : ''}${markdownText(words)}${/\s$/u.test(words) ? ' ' : ''}`;

/** Somebody whom an article quotes, and where first. */
export interface Voice {
  readonly name: string;
  readonly at: number;
}

/** Whom one article quotes in marks, and the other doesn’t name; none where it isn’t read who speaks, or names are written in two scripts. */
export function voicesOnlyIn(side: Side, { context: other }: Side): readonly Voice[] {
  const plainText = other.article.file.text;
  const areRead = readsSpeakers(side.context) && readsSpeakers(other);
  if (!areRead || isInHan(side.context.article.file.text) !== isInHan(plainText)) return [];
  return voicesOf(side).filter(({ name }) => !plainText.includes(name.split(' ').at(-1) ?? ''));
}

const isInHan = (text: string): boolean =>
  (text.match(/\p{sc=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);

function voicesOf({ utterances }: Side): readonly Voice[] {
  const voices = new Map<string, number>();
  for (const { quotation, quotations } of utterances)
    if (quotation.speaker !== null && isClear(quotation))
      voices.set(quotation.speaker.name, voices.get(quotation.speaker.name) ?? quotations[0]?.start ?? 0);
  return [...voices].map(([name, at]) => ({ name, at }));
}

const MOST_VOICES = 5;

/** Who speaks in one article only. `null` where nobody does. */
export function voicesSlide(sides: Sides, dropped: ReadonlySet<string>): DraftSlide | null {
  const [one, other] = sides;
  const { headings, notes } = one.context.words.comparison;
  const voices = [voicesOnlyIn(one, other), voicesOnlyIn(other, one)];
  const bodies = sides.map(({ context }, at) =>
    (voices[at] ?? [])
      .map(
        (voice) => `- ${markdownText(capitalised(plainName(voice.name)))} ${citationOf(context, voice.at)}`,
      )
      .filter((line) => !dropped.has(line))
      .slice(0, MOST_VOICES)
      .join('\n'),
  );
  if (bodies.every((body) => body === '')) return null;
  const counts = sides.flatMap((side, at) => {
    const all = voicesOf(side).length;
    const isSure = side.utterances.every(({ quotation }) => isClear(quotation));
    const n = voices[at]?.length ?? 0;
    return isSure && all > 1 && n > 0 ? [fillIn(notes.voiceCount, { label: side.label, n, all })] : [];
  });
  const shown = sides.map((side, at) => ({ side, body: bodies[at] ?? '' })).filter(({ body }) => body !== '');
  const [only] = shown;
  const isOfOne = shown.length === 1 && only !== undefined;
  const heading = isOfOne
    ? fillIn(headings.onlyIn, { label: markdownText(only.side.label) })
    : headings.voices;
  return {
    ...PLAIN,
    attributes: isOfOne ? '' : PLAIN.attributes,
    heading,
    otherHeading: heading,
    body: isOfOne ? only.body : columns(sides, bodies),
    notes: [notes.voices, ...counts].join('\n\n'),
  };
}
