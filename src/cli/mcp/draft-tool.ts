import { z } from 'zod';

import { DEFAULT_DRAFT_OPTIONS, draftLanguages } from '../../draft/draft-options.ts';
import { makeDraft } from '../answers/make-draft.ts';
import { reportOf } from './report-diagnostics.ts';
import { insideOf, NOTICE, PATH, tool, ToolRefusal } from './tool.ts';

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
