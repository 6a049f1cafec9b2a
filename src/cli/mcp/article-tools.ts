import { z } from 'zod';

import { type SavedArticle, timeOf } from '../../article/article.ts';
import { PLAIN } from '../../diagnostics/format-diagnostic.ts';
import { indexArticle } from '../../evidence/index/index-article.ts';
import { mayBeShown, type Finding } from '../../evidence/model/verdict.ts';
import { speakersOf } from '../../evidence/speakers/articles-at-hand.ts';
import type { Host } from '../../host/host.ts';
import { findingFacts, lookUpNamed, withName, formatFinding } from '../answers/format-finding.ts';
import { readSaved } from '../terminal/read-saved.ts';
import { insideOf, lineOf, NOTICE, PATH, tool, ToolRefusal, reportOf } from './tool.ts';
import { DEFAULT_DRAFT_OPTIONS, draftLanguages } from '../../draft/draft-options.ts';
import { makeDraft } from '../answers/make-draft.ts';

const ARTICLE = PATH.describe('Path of the saved article, from the folder of this server.');

/** Paragraphs and characters of one answer. */
const MOST_PARAGRAPHS = 100;
const MOST_CHARACTERS = 20_000;

/** `read_article`: paragraphs by number. */
export const readArticleTool = tool(
  {
    name: 'read_article',
    title: 'Read an article',
    description: `Reads a saved article (text, Markdown, HTML, MHTML, WARC, WACZ, PDF, DOCX, EPUB, subtitles), some paragraphs at a time, each with the number that “para.” cites. “next” is where to go on. ${NOTICE}`,
  },
  z.strictObject({
    article: ARTICLE,
    from: z.int().min(1).max(10_000_000).default(1).describe('Number of the first paragraph.'),
    count: z.int().min(1).max(MOST_PARAGRAPHS).default(40).describe('Most paragraphs.'),
  }),
  async ({ article: path, from, count }, { host }) => {
    const article = await articleAt(path, host);
    const total = article.paragraphs.length;
    const paragraphs = paragraphsFrom(article, from, count);
    const end = from + paragraphs.length;
    const next = end <= total ? end : null;
    const data = { notice: NOTICE, ...factsOf(article), total, paragraphs, next };
    const lines = paragraphs.map(({ number, text, time, part }) => {
      const marks = [time, part].filter((mark) => mark !== undefined);
      return `${number}${marks.length === 0 ? '' : ` (${marks.join(', ')})`} | ${text}`;
    });
    const facts = Object.entries(factsOf(article)).flatMap(([name, value]) =>
      typeof value === 'string' ? [`${name} | ${value}`] : [],
    );
    const about = `${total} paragraphs. ${next === null ? 'That is the end.' : `Go on from ${next}.`}`;
    return { text: [NOTICE, ...(from === 1 ? [...facts, ''] : []), ...lines, '', about].join('\n'), data };
  },
);

/** The article at a path; a refusal that says why where there is none. */
async function articleAt(path: string, host: Host): Promise<SavedArticle> {
  const { value, diagnostics } = await readSaved(insideOf(path, host), host);
  if (value !== null) return value;
  throw new ToolRefusal(
    diagnostics.map(({ message, hint }) => [message, hint].filter(Boolean).join(' ')).join(' '),
  );
}

function factsOf(article: SavedArticle) {
  const { headline, byline, dateline, published, format } = article;
  const shown = (text: string | null): string | null => (text === null ? null : lineOf(text, 300));
  return {
    headline: shown(headline),
    byline: shown(byline),
    dateline: shown(dateline),
    published,
    format,
  };
}

interface NumberedParagraph {
  readonly number: number;
  readonly text: string;
  readonly time?: string;
  readonly part?: string;
}

function paragraphsFrom(article: SavedArticle, from: number, count: number): readonly NumberedParagraph[] {
  const page: NumberedParagraph[] = [];
  let room = MOST_CHARACTERS;
  for (const { number, start, end } of article.paragraphs.slice(from - 1, from - 1 + count)) {
    const text = lineOf(article.file.text.slice(start, end), MOST_CHARACTERS);
    room -= text.length;
    if (room < 0 && page.length > 0) break;
    const time = timeOf(article, number);
    const part = article.parts.find((one) => 'paragraph' in one && one.paragraph === number);
    page.push({
      number,
      text,
      ...(time === null ? {} : { time }),
      ...(part === undefined ? {} : { part: part.name }),
    });
  }
  return page;
}

/** `quote`: quotations that are in no outline yet. */
export const quoteTool = tool(
  {
    name: 'quote',
    title: 'Look quotations up',
    description: `Looks quotations up in a saved article, word for word, before they are written into an outline: whether the words may be shown on a slide, in which paragraph they are, who says them and how. For words that differ it gives those of the article. “The words — Name” compares the speaker, too. ${NOTICE}`,
  },
  z.strictObject({
    article: ARTICLE,
    quotations: z
      .array(z.string().min(1).max(5000))
      .min(1)
      .max(50)
      .describe('The words, without quotation marks around them; with “ — Name” behind them for a speaker.'),
  }),
  async ({ article: path, quotations }, { host }) => {
    const article = await articleAt(path, host);
    const index = indexArticle(article, await speakersOf(article));
    const looked = quotations.map((text) => {
      const named = withName(text);
      return { ...named, finding: lookUpNamed(named, index) };
    });
    const blocks = looked.map(({ content, name, finding }) =>
      formatFinding(content, name, finding, article, PLAIN),
    );
    const found = looked.map(({ content, finding }) => foundFacts(content, finding, article));
    const failing = found.filter(({ mayStand }) => !mayStand).length;
    const verdict =
      failing === 0
        ? 'All of them may be shown on a slide.'
        : `${failing} of ${found.length} may not be shown on a slide as they are.`;
    return {
      text: [NOTICE, '', ...blocks, '', verdict].join('\n'),
      data: { notice: NOTICE, quotations: found },
    };
  },
);

function foundFacts(content: string, finding: Finding, article: SavedArticle) {
  const { verdict, paragraph, part, passage, speaker, kind } = findingFacts(finding, article);
  return {
    quotation: lineOf(content, 200),
    mayStand: mayBeShown(finding),
    verdict,
    paragraph,
    part,
    passage: passage === null ? null : lineOf(passage, 600),
    speaker: { verdict: speaker.verdict, name: speaker.name === null ? null : lineOf(speaker.name, 200) },
    wording: kind?.verdict ?? null,
  };
}

const WORDS = z.string().min(1).max(500).nullable().default(null);

/** `draft`: an outline to start from. */
export const draftTool = tool(
  {
    name: 'draft',
    title: 'Draft an outline',
    description: `Proposes an outline for a saved article, without a model: quotations that carry it with their speakers, claims, questions; it passes “check” as it is, and its headings are for you to write. With “outline” it is written there, and the article copied beside it; no file is overwritten. ${NOTICE}`,
    isReadOnly: false,
  },
  z.strictObject({
    article: PATH.describe('Path of the saved article, from the folder of this server.'),
    outline: PATH.nullable()
      .default(null)
      .describe('The outline to write (.md), or the folder of its briefing, such as briefings/water.'),
    slides: z.int().min(8).max(200).nullable().default(null).describe('Most slides.'),
    title: WORDS.describe('Headline, where the article doesn’t say it.'),
    author: WORDS,
    container: WORDS.describe('Newspaper, site or journal.'),
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'A date is written as 2017-09-18, 2017-09 or 2017')
      .nullable()
      .default(null),
    url: z
      .url({ protocol: /^https?$/u, error: 'An address begins with https://' })
      .max(2000)
      .nullable()
      .default(null),
    language: z.enum(draftLanguages()).nullable().default(null).describe('Of the deck; else the article’s.'),
  }),
  async ({ article, outline, slides, ...known }, { host }) => {
    if (outline !== null && !/(?:\.md|(?:^|[/\\])[^./\\]+)[/\\]?$/iu.test(outline))
      throw new ToolRefusal('An outline is a file that ends in .md, or the folder of a briefing.');
    const mostSlides = slides ?? DEFAULT_DRAFT_OPTIONS.mostSlides;
    const leastSlides = Math.min(DEFAULT_DRAFT_OPTIONS.leastSlides, mostSlides);
    const command = {
      output: outline === null ? null : insideOf(outline, host),
      options: { ...known, mostSlides, leastSlides },
    };
    const made = await makeDraft([insideOf(article, host)], command, host);
    if (made.kind === 'refused') throw new ToolRefusal(made.sentence);
    if (made.kind === 'unread') throw new ToolRefusal(reportOf(made.diagnostics).text);
    const report = reportOf([...made.ofArticle, ...made.diagnostics]);
    const saved = made.outline === null ? [] : [`Written to ${made.outline}.`];
    return {
      text: [NOTICE, ...saved, report.text, '', made.text].filter((part) => part !== '').join('\n'),
      data: {
        notice: NOTICE,
        path: made.outline,
        article: made.copies[0] ?? null,
        outline: made.text,
        diagnostics: report.diagnostics,
      },
    };
  },
);
