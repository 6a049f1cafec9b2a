import { countWords } from './shorten.ts';

/** A sentence that only leads to what somebody says next: "Her colleague puts it more bluntly", "Analysts were less sure". */
export function leadsIn(sentence: string): boolean {
  const words = sentence.replace(/(?<![\s.!?…:])[\s.!?…:]+$/u, '');
  return (
    ASKS.test(words) ||
    PAUSED.test(words) ||
    DREW.test(words) ||
    (countWords(words) <= LONGEST && LEADS.test(words))
  );
}

/** Longer sentences say something besides. */
const LONGEST = 14;

/** What somebody asked is no statement. */
const ASKS = /\b(?:asked|asks|wondered|wonders)\b[^.;:“”"]{0,80}\b(?:whether|if|why|how)\b/u;

/** “Asked by the judge whether the doors were shut, she paused for several seconds” */
const PAUSED =
  /^(?:Asked|Pressed|Questioned)\b.*, (?:[\p{L}’'-]+ ){1,3}(?:paused|hesitated|laughed|shrugged|smiled|nodded|sighed|fell silent|said nothing|thought for)\b/u;

/** “That drew a sharp answer from the engineer” */
const DREW =
  /\b(?:drew|brought|earned|prompted) an? (?:\p{Ll}+ )?(?:answer|reply|response|rebuke|retort) from\b/u;

const MOOD =
  '(?:careful|wary|guarded|cool|cooler|warmer|calmer|kinder|muted|magnanimous|convinced|sure|certain|hopeful|optimistic|pessimistic|cautious|sober|blunt|scathing|furious|angry|gallant|sceptical|skeptical|impressed|amused|surprised|unmoved|unrepentant|delighted|disappointed|less|more)';
const LEADS = new RegExp(
  [
    String.raw`\bputs? it (?:more |less |rather |most |even )?\p{L}+(?: still)?$`,
    String.raw`\b(?:was|were|is|are|remains?|remained|sounds?|sounded|seemed) (?:not |also |even |far |much |more |less |rather |so )*${MOOD}(?: \p{L}+)?$`,
    String.raw`\b(?:had no (?:complaints|doubts?|regrets)|made no excuses|(?:did|does|could) not hide \p{L}+ \p{L}+|disagree[sd]?(?: about [^,]{3,40})?|agree[sd]|begs? to differ)$`,
    String.raw`\b(?:shrugs|shrugged|laughs|laughed|smiles|smiled|nods|nodded|sighs|sighed)$`,
    String.raw`\bwent (?:even )?further$`,
    String.raw`^(?:Not (?:all|every\p{Ll}*)|Some|Others|Critics|Few) .*\b(?:convinced|persuaded|agrees?|agreed|impressed)$`,
    String.raw`\b(?:remember|see)s? (?:it|things) differently$|\bha(?:s|ve|d) heard (?:it|this|that|such things) before$`,
  ].join('|'),
  'u',
);
