import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { compareArticles, comparedIds } from '../../src/draft/comparison/compare-articles.ts';
import { proveDraft } from '../../src/draft/prove-draft.ts';
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
    'Two headlines',
    'Courier has more of the words of Martin Aas',
    'Dockers: two figures',
    'Who speaks in one article only',
    'Ellen Voss, the chief executive of Velmouth Port',
    'Ida Okafor, a crane driver',
    'Jonas Lindqvist, a shipowner',
    'Questions for discussion',
  ]);
  expect(slides[1]).toContain(
    '> We will not be replaced overnight by machines\n>\n> — Martin Aas, the union leader [@tribune, para. 5]',
  );
  expect(slides[1]).toContain('In both: “will not be replaced overnight by machines”');
  expect(slides[1]).toContain(
    'Only in Courier: “are not against machines, but we” … “that nobody has tested',
  );
  expect(slides[2]).toContain('About **12,000** dockers marched');
  expect(slides[2]).toContain('Some **8,000** dockers marched');
  expect(slides[4]).toContain('[@courier, para. 8; @tribune, para. 7]');
  expect(slides[3]).toContain('- Ida Okafor [@courier, para. 9]');
  expect(slides[3]).toContain('Courier quotes 3 voices; the other article doesn’t name 1 of them.');
  expect(slides[7]).toContain(
    'Tribune leaves out “We want a seat at the table and a date for it” [@courier, para. 6].',
  );
});

test.each([
  ['another action', 'Police arrested 300 dockers near the harbour gate in Velmouth on Monday.'],
  ['another place', 'About 8,000 dockers marched through Skarvik on Monday, the union said.'],
  ['another time', 'About 8,000 dockers marched through Velmouth in May 2019, the union said.'],
  [
    'the same, written otherwise',
    'About twelve thousand dockers marched through Velmouth on Monday, the union said.',
  ],
  ['the same, rounded', 'Exactly 11,980 dockers marched through Velmouth on Monday, the union said.'],
  ['two of them in one sentence', 'Of the 9,000 dockers 8,000 dockers marched through Velmouth on Monday.'],
  [
    'both figures',
    'About 8,000 dockers marched through Velmouth, said police; the union counted 12,000 dockers.',
  ],
])('a figure of something else is no rival: %s', async (_, sentence) => {
  const { headings } = await compared(COURIER, TRIBUNE.replace(/^Some 8,000.*$/mu, sentence));
  expect(headings.filter((heading) => heading.includes('figures'))).toEqual([]);
});

test.each([
  [
    'The strike cost the port 4 million crowns a day, they said.',
    'The cranes cost the port 9 million crowns, they said.',
  ],
  [
    'Unemployment in the town rose to 12 per cent, the council said.',
    'Support in the town rose to 48 per cent, the council said.',
  ],
  ['The union has 2,400 members in the harbour.', 'The union says that 1,900 members voted in the harbour.'],
  ['The union lost 400 members this spring.', 'The union won 700 members this spring.'],
])('sentences that say other things are no pair: %s', async (one, other) => {
  const { headings } = await compared(
    `${COURIER}\n${one}\n`,
    `${TRIBUNE.replace(/^Some.*$/mu, '')}\n${other}\n`,
  );
  expect(headings.filter((heading) => heading.includes('figures'))).toEqual([]);
});

test('two German papers', async () => {
  const { headings, slides, faults } = await compared(
    'Rat beschließt Mauer gegen das Meer\n\n14. Mai 2026\n\nRund 3.000 Menschen demonstrierten am Mittwoch in Havneby gegen die Mauer, sagen die Veranstalter.\n\n„Wir müssen das Meer draußen halten, koste es, was es wolle“, sagte Ilse Brandt, die Vorsitzende des Ausschusses. „Die Stadt hat keine andere Wahl.“\n\n„Niemand hat uns gefragt“, sagte die Fischerin Karla Thoms.\n',
    'Streit um die Mauer\n\n14. Mai 2026\n\nNach Angaben der Polizei waren es weniger: 1.200 Menschen demonstrierten am Mittwoch in Havneby gegen die Mauer.\n\n„Wir müssen das Meer draußen halten“, sagte Ilse Brandt. „Die Stadt hat keine andere Wahl.“\n',
    ['tagblatt.txt', 'anzeiger.txt'],
  );
  expect(faults).toEqual([]);
  expect(headings).toEqual([
    'Zwei Schlagzeilen',
    'Mehr von Ilse Brandt in Tagblatt',
    'Menschen: zwei Angaben',
    'Nur in Tagblatt zitiert',
    'Karla Thoms, Fischerin',
    'Fragen zur Diskussion',
  ]);
  expect(slides[1]).toContain('Nur in Tagblatt: „koste es, was es wolle“');
});

test('articles about two events share nothing, which is said', async () => {
  const { headings, notices, faults } = await compared(
    COURIER,
    'Opera opens late\n\n3 May 2026\n\n“The roof leaked on the first night and on the second,” said Karl Muth, the director. “We will sing all the same.”\n\nSome 400 guests waited outside.\n',
    ['courier.txt', 'opera.txt'],
  );
  expect([notices, faults]).toEqual([['draft/nothing-shared'], []]);
  expect(headings[0]).toBe('Two headlines');
  expect(headings).not.toContain('Who speaks in one article only');
});

test('the same text twice is said to be the same', async () => {
  const { ids, notices, faults, headings } = await compared(COURIER, COURIER, [
    'a/courier.txt',
    'b/courier.txt',
  ]);
  expect([ids, notices, faults]).toEqual([['courier', 'courier-2'], ['draft/same-text'], []]);
  expect(headings.filter((heading) => /word|figures|only|headlines/u.test(heading))).toEqual([]);
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

test('an English and a Chinese article: figures alike are no difference, and join what was said', async () => {
  const { headings, slides, faults, notices } = await compared(ENGLISH, CHINESE, ['post.txt', 'xinwen.txt']);
  expect([faults, notices]).toEqual([[], []]);
  expect(headings.slice(0, 3)).toEqual([
    'Two headlines',
    'Zhou Wenhai, in two languages',
    'One count, two figures',
  ]);
  expect(slides[1]).toContain('230万名教师');
  expect(slides[2]).toContain('**230**');
  expect(slides[2]).toContain('**90**');
  expect(slides.join('')).not.toMatch(/\*\*4/u);
});

test('between languages nothing is compared where the articles share no figures', async () => {
  const other = CHINESE.replace('4.2亿', '7亿').replace('230万', '8万').replace('1200', '77');
  const { headings, notices } = await compared(ENGLISH, other, ['post.txt', 'xinwen.txt']);
  expect(notices).toEqual(['draft/nothing-shared']);
  expect(headings.filter((heading) => /figures|languages/u.test(heading))).toEqual([]);
});

test('a German and a French article', async () => {
  const { headings, slides, faults } = await compared(
    'Verletzte bei Brand in Havneby\n\n14. Mai 2026\n\nBei einem Brand in Havneby am 13. Mai wurden 12 Menschen verletzt, sagt die Feuerwehr. Das Lager hatte 4.800 Quadratmeter. Der Schaden liegt bei 230.000 Kronen.\n\n„Wir haben 340 Menschen in Sicherheit gebracht“, sagte Karla Thoms, die Leiterin der Feuerwehr.\n',
    'Incendie à Havneby : vingt blessés\n\n14 mai 2026\n\nUn incendie à Havneby a fait 20 blessés le 13 mai, selon l’hôpital. Le dépôt comptait 4 800 mètres carrés. Les dégâts sont estimés à 230 000 couronnes.\n\n« Nous avons mis 340 personnes à l’abri », a déclaré Karla Thoms, la cheffe des pompiers.\n',
    ['tagblatt.txt', 'courrier.txt'],
  );
  expect(faults).toEqual([]);
  expect(headings.slice(0, 3)).toEqual([
    'Zwei Schlagzeilen',
    'Karla Thoms, in zwei Sprachen',
    'Eine Sache, zwei Zahlen',
  ]);
  expect(slides[2]).toContain('am 13. Mai wurden **12** Menschen verletzt');
});
