import { describe, expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

/** A language: an article, words of it with a place for a bracket, brackets that add a predicate, and those that explain. */
interface Case {
  readonly text: string;
  readonly before: string;
  readonly behind: string;
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  readonly explaining: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  English: {
    text: 'The council met on Monday and it was a long meeting.\n\n“We are paying for empty seats,” said Oskar Lindqvist, who has been on the council for years.\n\nIt rained in the evening.',
    before: 'We are',
    behind: 'paying for empty seats',
    leading: [
      'and lying',
      'and stupid',
      'or stupid',
      'but lying',
      'and a liar',
      'and they lie',
      'as well as lying',
      'And corrupt',
      'plus stealing',
      'because we lie',
      'since we take bribes',
      'who steal',
      'we hate nurses',
      'said Ann Lee',
    ],
    trailing: ['all corrupt and', 'corrupt or', 'lying and', 'both blind and'],
    explaining: [
      'the mayor',
      'in 2024',
      'and',
      'of trade and industry',
      'the mayor and the council',
      'or 3 rows',
      'or the benches',
      'in Havneby',
      'emphasis added',
      'sic',
      'androids',
      'buttered',
      'orchestra',
    ],
  },
  German: {
    text: 'Der Rat tagte am Montag, und es war eine lange Sitzung.\n\n„Wir bezahlen seit Jahren für leere Plätze“, sagte Oskar Lindqvist, der seit Jahren im Rat sitzt.\n\nAm Abend regnete es in der Stadt.',
    before: 'Wir bezahlen',
    behind: 'seit Jahren für leere Plätze',
    leading: ['weil wir lügen', 'und lügen', 'und betrügen', 'oder lügen', 'aber lügen', 'sowie lügen'],
    trailing: ['lügen und', 'dumm oder'],
    explaining: [
      'die Stadt',
      'und',
      'im Jahr 2024',
      'Handel und Gewerbe',
      'oder die Bänke',
      'sic',
      'Hervorhebung hinzugefügt',
      'undicht',
    ],
  },
  French: {
    text: 'Le conseil s’est réuni lundi et la séance a été longue.\n\n« Nous payons pour des places vides », a dit Oskar Lindqvist, qui siège au conseil depuis des années.\n\nIl a plu dans la soirée.',
    before: 'Nous payons',
    behind: 'pour des places vides',
    leading: [
      'parce que nous mentons',
      'et mentons',
      'ou mentons',
      'mais mentons',
      'ainsi que mentons',
      'et volons',
    ],
    trailing: ['mentons et', 'bêtes ou'],
    explaining: ['la ville', 'et', 'en 2024', 'le maire et le conseil', 'ou les bancs', 'sic', 'étudiants'],
  },
  Spanish: {
    text: 'El consejo se reunió el lunes y la sesión fue larga.\n\n«Pagamos desde hace años por asientos vacíos», dijo Oskar Lindqvist, que está en el consejo desde hace años.\n\nPor la tarde llovió.',
    before: 'Pagamos',
    behind: 'desde hace años por asientos vacíos',
    leading: [
      'porque mentimos',
      'y mentimos',
      'e insultamos',
      'o mentimos',
      'pero mentimos',
      'así como mentimos',
    ],
    trailing: ['mentimos y', 'tontos o'],
    explaining: ['la ciudad', 'y', 'en 2024', 'el alcalde y el consejo', 'o los bancos', 'sic', 'yates'],
  },
  Chinese: {
    text: '市议会星期一开会，会议很长。\n\n“我们在为空座位付钱。”林德奎斯特说。\n\n晚上下雨了。',
    before: '我们',
    behind: '在为空座位付钱',
    leading: ['并且撒谎', '而且撒谎', '并撒谎', '还撒谎', '或者撒谎', '但撒谎', '以及偷窃'],
    trailing: ['全都腐败并且', '腐败而且', '腐败和'],
    explaining: ['市议会', '并且', '2024年', '和平委员会', '与会者', '埃及', '贸易和工业部'],
  },
};

async function codes(text: string, content: string): Promise<readonly string[]> {
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  const quoted = outline(quotation(content, { kind: 'block', citation: citation('src', null) }));
  const { diagnostics, value } = gatherEvidence(quoted, { articles, lock: null });
  expect(value[0]?.verdict).toBe('edited');
  return diagnostics
    .filter(({ code }) => code.startsWith('evidence/added'))
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe.each(Object.entries(CASES))(
  '%s',
  (language, { text, before, behind, leading, trailing, explaining }) => {
    const gap = language === 'Chinese' ? '' : ' ';
    const middle = (words: string): string => [before, `[${words}]`, behind].join(gap);
    const end = (words: string): string => [before, behind, `[${words}]`].join(gap);

    test.each([...leading, ...trailing])('“[%s]” is warned of', async (words) => {
      for (const content of [middle(words), end(words)])
        expect(await codes(text, content)).toEqual([
          expect.stringContaining(`warning: “${content}” adds “[${words}]”`),
        ]);
    });

    test.each(explaining)('“[%s]” isn’t', async (words) => {
      for (const content of [middle(words), end(words)]) expect(await codes(text, content)).toEqual([]);
    });
  },
);

test('what stands for words that are joined so explains them', async () => {
  const text =
    'The council met on Monday.\n\n“The mayor and they agreed on the plan for the harbour,” said Ann Lee.';
  expect(await codes(text, 'The mayor [and the council] agreed on the plan for the harbour')).toEqual([]);
  expect(await codes(text, 'The mayor and they agreed on the plan [and lied] for the harbour')).toHaveLength(
    1,
  );
});
