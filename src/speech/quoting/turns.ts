import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type TurnLabel, labelOfTurn } from '../quotations/turn-label.ts';
import type { Speaker } from '../text/findings.ts';
import type { Person } from './people.ts';

/** Fewer turns are no conversation. */
const FEWEST_TURNS = 3;

/** The labels of an interview’s turns, by their paragraphs; none where the article is no interview. */
export function turnsIn(
  text: string,
  paragraphs: readonly ReadParagraph[],
): ReadonlyMap<ReadParagraph, TurnLabel> {
  const turns = new Map<ReadParagraph, TurnLabel>();
  for (const paragraph of paragraphs.slice(1)) {
    const label = paragraph.isAside ? null : labelOfTurn(text, paragraph);
    // “Lund: ‘Never’” has marks.
    if (label !== null && !/^["“„«»]/u.test(text.slice(label.end))) turns.set(paragraph, label);
  }
  const labels = new Set([...turns.values()].map(({ label }) => label));
  const isTalk = turns.size >= FEWEST_TURNS && labels.size < turns.size;
  return isTalk ? turns : new Map();
}

/** Who takes a turn: the only one of that name whom the article has named. Whoever asks is nobody. */
export function speakerOfTurn(named: readonly Person[], { label, start }: TurnLabel): Speaker | null {
  const [person, ...others] = named.filter(({ name }) => name === label || name.endsWith(` ${label}`));
  if (person === undefined || others.length > 0) return null;
  const { name, role } = person;
  return { start, end: start + label.length, text: label, name, role, organisation: null };
}
