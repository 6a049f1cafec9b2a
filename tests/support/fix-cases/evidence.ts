import { sourced } from './fix-case.ts';
import type { FixCase } from './fix-case.ts';

const SPEECH = 'The town.\n\n“We love the old wall,” said Ann Lee. “The sea doesn’t wait for us.”\n';

const TURNS = [
  'Opening',
  'MAYOR ADA OKORO: Good morning to you.',
  'It is open, as my neighbour told me.',
  'TOM HALVORSEN: Thank you.',
  'We lost a year to the fault.',
  'MAYOR ADA OKORO: He has.',
].join('\n\n');

const AGENCIES = `The council met on Monday, as Radio Fjord and the Associated Press had foreseen.
“We will not close the school,” Olga Petrenko said in an interview with Reuters.
Nothing else was decided, and the meeting ended early.
`;

/** Slips in what an outline has of its article. */
export const EVIDENCE_CASES: readonly FixCase[] = [
  {
    code: 'markdown/citation',
    slip: 'no comma',
    ...sourced('- It rained ⟦[@holt para. 2]⟧.\n- And rained [@holt].'),
    text: '[@holt, para. 2]',
  },
  {
    code: 'markdown/citation',
    slip: 'no brackets',
    ...sourced('- It rained ⟦@holt [p. 2]⟧.\n- And rained [@holt].'),
    text: '[@holt, p. 2]',
  },
  {
    code: 'source/unknown',
    slip: 'a misspelt source',
    ...sourced('- It rained [@⟦hotl⟧].\n- And rained [@holt].'),
    text: 'holt',
  },
  {
    code: 'quotation/in-code',
    slip: 'lines that are indented',
    ...sourced(
      '⟦    > Nobody asked the people who live on the water\n    >\n    > — Tom Okoro [@holt, para. 4]⟧\n\nWords.',
    ),
    text: '> Nobody asked the people who live on the water\n>\n> — Tom Okoro [@holt, para. 4]',
  },
  {
    code: 'speaker/spelt-differently',
    slip: 'a name turned round',
    ...sourced(
      '> Nobody asked the people\n>\n> — Tom Okoro [@holt, para. 4]\n\n---\n\n> who live on the water\n>\n> — ⟦Okoro Tom⟧ [@holt, para. 4]',
    ),
    text: 'Tom Okoro',
    isOffered: true,
  },
  {
    code: 'evidence/altered',
    slip: 'a misspelt word',
    ...sourced('> We counted ⟦evry⟧ barge that came through\n>\n> — Ilse Brandt [@holt, para. 3]'),
    text: 'every',
  },
  {
    code: 'evidence/altered',
    slip: 'another word, across lines and beside emphasis',
    ...sourced(
      '> We counted **every** barge\n> that ⟦went⟧ through, and there\n> were fewer\n>\n> — Ilse Brandt [@holt, para. 3]',
    ),
    text: 'came',
  },
  {
    code: 'evidence/altered',
    slip: 'a word that is missing',
    ...sourced('“Nobody asked the people⟦⟧ live on the water” [@holt, para. 4]'),
    text: ' who',
  },
  {
    code: 'evidence/altered',
    slip: 'a word too many',
    ...sourced('“Nobody asked the⟦ poor⟧ people who live on the water” [@holt, para. 4]'),
    text: '',
  },
  {
    code: 'evidence/altered',
    slip: 'a comma that is missing',
    ...sourced(
      '> We counted every barge that came through⟦⟧ and there were fewer\n>\n> — Ilse Brandt [@holt, para. 3]',
    ),
    text: ',',
  },
  {
    code: 'evidence/altered',
    slip: 'two words, with others between them',
    ...sourced(
      '> We ⟦cuonted every barge taht⟧ came through, and there were fewer\n>\n> — Ilse Brandt [@holt, para. 3]',
    ),
    text: 'counted every barge that',
  },
  {
    code: 'evidence/altered',
    slip: 'a word behind an omission',
    ...sourced(
      '> We counted every barge … there were fewer ⟦aech⟧ year\n>\n> — Ilse Brandt [@holt, para. 3]',
    ),
    text: 'each',
  },
  {
    code: 'evidence/altered',
    slip: 'more words left out than a slip leaves',
    ...sourced('“The council of Holt voted⟦⟧ for two summers” [@holt, para. 2]'),
    text: ' …',
  },
  {
    code: 'evidence/joined',
    slip: 'two parts of a speech joined over “she said”',
    ...sourced(
      '> We love the old wall.⟦⟧ The sea doesn’t wait for us.\n>\n> — Ann Lee [@holt, para. 2]',
      SPEECH,
    ),
    text: ' …',
  },
  {
    code: 'evidence/altered',
    slip: 'a “not”',
    ...sourced('> We will⟦⟧ pay for 12 empty gates\n>\n> — Ann Lee [@holt, para. 5]'),
    text: ' not',
    isOffered: true,
  },
  {
    code: 'evidence/altered',
    slip: 'a figure',
    ...sourced('> We will not pay for ⟦21⟧ empty gates\n>\n> — Ann Lee [@holt, para. 5]'),
    text: '12',
    isOffered: true,
  },
  {
    code: 'evidence/altered',
    slip: 'a name',
    ...sourced('“Barge owners from ⟦Holt⟧ were not convinced” [@holt, para. 4]'),
    text: 'Ambry',
    isOffered: true,
  },
  {
    code: 'evidence/note-differs',
    slip: 'a misspelt word in the notes',
    ...sourced('Words.\n\nNote: “Nobody asked the ⟦pepole⟧ who live on the water” [@holt, para. 4]'),
    text: 'people',
  },
  {
    code: 'evidence/wrong-paragraph',
    slip: 'the paragraph before',
    ...sourced('> We counted every barge\n>\n> — Ilse Brandt [@holt, para. ⟦2⟧]'),
    text: '3',
  },
  {
    code: 'evidence/wrong-paragraph',
    slip: 'a citation of two quotations',
    ...sourced('“Nobody asked the people” and “We counted every barge” [@holt, para. ⟦3⟧]'),
    text: '3, 4',
  },
  {
    code: 'evidence/no-such-paragraph',
    slip: 'a figure too many',
    ...sourced('> We counted every barge\n>\n> — Ilse Brandt [@holt, paras. ⟦33-34⟧]'),
    text: '3',
  },
  {
    code: 'evidence/bad-locator',
    slip: 'a word for a figure',
    ...sourced('> We counted every barge\n>\n> — Ilse Brandt [@holt, para. ⟦three⟧]'),
    text: '3',
  },
  {
    code: 'evidence/bad-locator',
    slip: 'a paragraph in another language',
    ...sourced('> We counted every barge\n>\n> — Ilse Brandt [@holt, ⟦Abs. 99⟧]'),
    text: 'para. 3',
  },
  {
    code: 'evidence/uncited',
    slip: 'no citation behind a speaker',
    ...sourced('> We counted every barge\n>\n> — Ilse Brandt⟦⟧'),
    text: ' [@holt, para. 3]',
  },
  {
    code: 'evidence/uncited',
    slip: 'no citation behind marks',
    ...sourced('They said “we counted every barge”⟦⟧.'),
    text: ' [@holt, para. 3]',
  },
  {
    code: 'evidence/uncited',
    slip: 'no citation of two words, which anybody may say',
    ...sourced('They spoke of “empty gates”⟦⟧.'),
    text: ' [@holt, para. 5]',
    isOffered: true,
  },
  {
    code: 'evidence/misattributed',
    slip: 'another speaker, whose role goes as well',
    ...sourced(
      '> We will not pay for 12 empty gates\n>\n> — ⟦Tom Okoro, barge owner⟧ via Coast Wire [@holt, para. 5]',
    ),
    text: 'Ann Lee',
    isOffered: true,
  },
  {
    code: 'evidence/speaker-misspelt',
    slip: 'a misspelt name that the article doesn’t know',
    ...sourced('> We counted every barge\n>\n> — ⟦Ilsa Brendts⟧, harbour master [@holt, para. 3]'),
    text: 'Ilse Brandt',
  },
  {
    code: 'evidence/doubtful-speaker',
    slip: 'a turn that goes on',
    ...sourced('> We lost a year\n>\n> — ⟦Ada Okoro⟧ [@holt, para. 5]', TURNS),
    text: 'TOM HALVORSEN',
    isOffered: true,
  },
  {
    code: 'evidence/doubtful-intermediary',
    slip: 'another agency',
    ...sourced(
      '> We will not close the school\n>\n> — Olga Petrenko via ⟦Radio Fjord⟧ [@holt, para. 2]',
      AGENCIES,
    ),
    text: 'Reuters',
    isOffered: true,
  },
];
