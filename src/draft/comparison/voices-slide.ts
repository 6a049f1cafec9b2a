import { fillIn } from '../../language/interface-words.ts';
import { capitalised } from '../../text/words.ts';
import { citationOf, readsSpeakers } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainName } from '../context/markdown-text.ts';
import { columns } from './same-words-slide.ts';
import { isClear } from './same-words.ts';
import type { Side, Sides } from './side.ts';

/** Somebody whom an article quotes, and where first. */
interface Voice {
  readonly name: string;
  readonly at: number;
}

/** Whom one article quotes in marks, and the other doesn’t name; none where it isn’t read who speaks, or names are written in two scripts. */
function voicesOnlyIn(side: Side, { context: other }: Side): readonly Voice[] {
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
    attributes: isOfOne ? '' : '{.comparison}',
    comment: '',
    at: 0,
    heading,
    otherHeading: heading,
    body: isOfOne ? only.body : columns(sides, bodies),
    notes: [notes.voices, ...counts].join('\n\n'),
  };
}
