import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { compareArticles, comparedIds } from '../../src/draft/compare-articles.ts';
import { proveDraft } from '../../src/draft/prove-slides.ts';
import { indexArticle } from '../../src/evidence/index/index-article.ts';
import { speakersOf } from '../../src/evidence/speakers/articles-at-hand.ts';
import { extractFindings } from '../../src/speech/extract-findings.ts';

/** Compares two texts, and holds the outline against the gate. */
async function compared(
  one: string,
  other: string,
  names: readonly string[] = ['courier.txt', 'tribune.txt'],
) {
  const articles = await Promise.all(
    [one, other].map(async (text, at) => {
      const { value } = await readArticle(new TextEncoder().encode(text), names[at] ?? '');
      if (value === null) throw new Error('The sample has no text.');
      return value;
    }),
  );
  const ids = comparedIds(articles);
  const [first, second] = articles.map((article, at) => ({
    article,
    findings: extractFindings(article),
    id: ids[at] ?? '',
    textPath: names[at] ?? '',
  }));
  if (first === undefined || second === undefined) throw new Error('Two articles are compared.');
  const drafted = compareArticles([first, second], { language: null, mostSlides: 14 });
  const indices = new Map(
    await Promise.all(
      articles.map(
        async (article, at) => [ids[at] ?? '', indexArticle(article, await speakersOf(article))] as const,
      ),
    ),
  );
  const slides = drafted.value.split(/\n(?=## )/u).slice(1);
  return {
    ids,
    slides,
    headings: slides.map((slide) => /^## (.*?)(?: \{.*)?$/mu.exec(slide)?.[1] ?? ''),
    notices: drafted.diagnostics.map(({ code }) => code),
    faults: proveDraft(drafted.value, indices).map(({ code, message }) => `${code}: ${message}`),
  };
}

const COURIER = `Dockers at Velmouth vote to strike over cranes

By Hannah Quint

15 September 2026

Dockers at the port of Velmouth voted on Monday to strike for two weeks against cranes that need no driver.

About 12,000 dockers marched through Velmouth on Monday, the union said.

“We are not against machines, but we will not be replaced overnight by machines that nobody has tested,” said Martin Aas, who leads the union. “We want a seat at the table and a date for it.”

The company says that 640 jobs will go before the end of next year.

“The port will close if it does not change,” said Ellen Voss, the chief executive of Velmouth Port.

“Nobody told us anything,” said Ida Okafor, a crane driver. “I heard it on the radio.”
`;

const TRIBUNE = `Port union halts Velmouth harbour

By Tom Reyes

15 September 2026

Some 8,000 dockers marched through the streets of Velmouth on Monday, according to the police.

“We will not be replaced overnight by machines,” said Martin Aas, the union leader.

Velmouth Port plans to cut 640 jobs by the end of next year.

“The port will close if it does not change,” Ellen Voss, the chief executive, said.

“My ships will go to Kostria, and they will not come back,” said Jonas Lindqvist, a shipowner.
`;

test('two articles about one strike', async () => {
  const { ids, slides, headings, faults, notices } = await compared(COURIER, TRIBUNE);
  expect([ids, faults, notices]).toEqual([['courier', 'tribune'], [], []]);
  expect(headings).toEqual([
    'Courier has more of the words of Martin Aas',
    'Who speaks in one article only',
    'Ellen Voss, the chief executive of Velmouth Port',
    'Ida Okafor, a crane driver',
    'Jonas Lindqvist, a shipowner',
  ]);
  expect(slides[0]).toContain(
    '> We will not be replaced overnight by machines\n>\n> — Martin Aas, the union leader [@tribune, para. 5]',
  );
  expect(slides[0]).toContain('In both: “will not be replaced overnight by machines”');
  expect(slides[0]).toContain(
    'Only in Courier: “are not against machines, but we” … “that nobody has tested',
  );
  expect(slides[1]).toContain('- Ida Okafor [@courier, para. 9]');
  expect(slides[2]).toContain('[@courier, para. 8; @tribune, para. 7]');
});

test('two German papers', async () => {
  const { headings, slides, faults } = await compared(
    'Rat beschließt Mauer gegen das Meer\n\n14. Mai 2026\n\nRund 3.000 Menschen demonstrierten am Mittwoch in Havneby gegen die Mauer, sagen die Veranstalter.\n\n„Wir müssen das Meer draußen halten, koste es, was es wolle“, sagte Ilse Brandt, die Vorsitzende des Ausschusses. „Die Stadt hat keine andere Wahl.“\n\n„Niemand hat uns gefragt“, sagte die Fischerin Karla Thoms.\n',
    'Streit um die Mauer\n\n14. Mai 2026\n\nNach Angaben der Polizei waren es weniger: 1.200 Menschen demonstrierten am Mittwoch in Havneby gegen die Mauer.\n\n„Wir müssen das Meer draußen halten“, sagte Ilse Brandt. „Die Stadt hat keine andere Wahl.“\n',
    ['tagblatt.txt', 'anzeiger.txt'],
  );
  expect(faults).toEqual([]);
  expect(headings).toEqual([
    'Mehr von Ilse Brandt in Tagblatt',
    'Nur in Tagblatt zitiert',
    'Karla Thoms, Fischerin',
  ]);
  expect(slides[0]).toContain('Nur in Tagblatt: „koste es, was es wolle“');
});

test('articles about two events share nothing, which is said', async () => {
  const { headings, notices, faults } = await compared(
    COURIER,
    'Opera opens late\n\n3 May 2026\n\n“The roof leaked on the first night and on the second,” said Karl Muth, the director. “We will sing all the same.”\n\nSome 400 guests waited outside.\n',
    ['courier.txt', 'opera.txt'],
  );
  expect([notices, faults]).toEqual([['draft/nothing-shared'], []]);
  expect(headings).not.toContain('Who speaks in one article only');
});

test('the same text twice is said to be the same', async () => {
  const { ids, notices, faults, headings } = await compared(COURIER, COURIER, [
    'a/courier.txt',
    'b/courier.txt',
  ]);
  expect([ids, notices, faults]).toEqual([['courier-1', 'courier-2'], ['draft/same-text'], []]);
  expect(headings.filter((heading) => /word|only/u.test(heading))).toEqual([]);
});

test('of a long quotation the sentences are shown that the other article has', async () => {
  const long =
    '“The harbour was built for ships that nobody sails any more, and for men who are long dead. My father worked on the old crane for thirty years without a single day of sickness. We asked the city for a new wall in the spring, and nobody answered us. The wall will break in the first storm of the winter, and it will be too late.”';
  const { slides, faults } = await compared(
    `The wall at Velmouth\n\n15 September 2026\n\n${long} said Martin Aas, who leads the union.\n`,
    'Velmouth fears the winter\n\n15 September 2026\n\n“The wall will break in the first storm of the winter,” said Martin Aas, the union leader.\n',
  );
  expect(faults).toEqual([]);
  expect(slides[0]).toContain(
    '> The wall will break in the first storm of the winter, and it will be too late',
  );
  expect(slides[0]).not.toContain('My father');
});

const ENGLISH = `Digital month opens in Jiangzhou

11 May 2026

Training in digital skills began in Jiangzhou on Monday; the state will spend 420 million yuan on it.

Some 230 people marched against it in Jiangzhou on 11 May.

“We will train 2.3 million teachers in 1,200 bases,” said Zhou Wenhai, the minister of education.

“My school has no electricity in the winter,” said Ann Lee, a teacher.
`;

const CHINESE = `全国数字素养提升月在江州启动

2026年5月11日

全国数字素养提升月5月11日在江州启动，国家将投入4.2亿元。

5月11日，约90人在江州游行抗议。

“我们将在1200个基地培训230万名教师。”周文海说。
`;

test('articles in two languages aren’t compared, and both are drafted', async () => {
  const { headings, slides, faults, notices } = await compared(ENGLISH, CHINESE, ['post.txt', 'xinwen.txt']);
  expect([faults, notices]).toEqual([[], ['draft/nothing-shared']]);
  expect(headings.filter((heading) => /languages|word|only/u.test(heading))).toEqual([]);
  expect(slides.join('')).toContain('230万名教师');
  expect(slides.join('')).toContain('My school has no electricity');
});
