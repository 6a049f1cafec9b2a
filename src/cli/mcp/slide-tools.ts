import { join } from 'node:path';

import { z } from 'zod';

import { browserNotFound } from '../../browser/browser-diagnostics.ts';
import type { RunningBrowser } from '../../browser/running-browser.ts';
import { partsByWhole } from '../../deck/slide.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { LayoutReport } from '../../layout/layout-report.ts';
import { EDITIONS, type Edition } from '../../outline/front-matter.ts';
import { type BuiltBriefing, buildBriefing } from '../../pipeline.ts';
import { shownPath } from '../../prepare/read-files.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { type DrawnBriefing, drawBriefing } from '../../products/draw-briefing.ts';
import { fitSlides, outcomeOf } from '../../products/fit-slides.ts';
import { type BuildOptions, DEFAULT_OPTIONS, DEFAULT_PRINT } from '../../settings.ts';
import { type PrintingBrowser, printingBrowser } from '../terminal/printing-browser.ts';
import { reportOf, lineOf, NOTICE, tool, ToolRefusal, type ToolAnswer, type ToolRun } from './tool.ts';
import { BRIEFING, givenBriefing, OUTLINE_TEXT } from './given-briefing.ts';

/** `measure`: gate 2. */
export const measureTool = tool(
  {
    name: 'measure',
    title: 'See what fits',
    description: `Lays the slides of an outline that passes “check” out in a browser, and says of each how it comes out: in full size, set closer, in smaller type, split over several slides, in the least type, or too much, which no build makes; and about how many words more there is room for, or are too many. Writes nothing. ${NOTICE}`,
    needsBrowser: true,
  },
  z.strictObject({ briefing: BRIEFING, text: OUTLINE_TEXT }),
  async ({ briefing, text }, run) => {
    const given = await givenBriefing(briefing, text, run.host);
    const prepared = await prepareBriefing(given.place, DEFAULT_OPTIONS, given.host);
    if (hasErrors(prepared.diagnostics))
      return refusal('It doesn’t pass the check, so nothing was measured.', prepared.diagnostics);
    return withBrowser(run, async (printing) => {
      const drawn = await drawBriefing(prepared.value, false, given.host);
      const browser = await browserOf(printing);
      const fitted = await fitSlides(drawn.value, browser, given.host);
      const slides = slidesFitted(fitted.report, drawn.value);
      const report = reportOf([...drawn.diagnostics, ...fitted.diagnostics]);
      const lines = slides.map(lineFor);
      return {
        text: [NOTICE, '', ...lines, '', report.text].join('\n').trim(),
        data: { notice: NOTICE, slides, diagnostics: report.diagnostics, more: report.more },
      };
    });
  },
);

function slidesFitted(report: LayoutReport, { deck }: DrawnBriefing) {
  const families = [...partsByWhole(report).entries()];
  return families.flatMap(([id, parts]) => {
    const at = deck.slides.findIndex((slide) => slide.id === id);
    const slide = deck.slides[at];
    if (slide === undefined) return [];
    const sizes = parts.flatMap(({ size }) => size ?? []);
    const excess = parts.find((part) => part.excess !== null)?.excess ?? null;
    return [
      {
        number: at + 1,
        title: lineOf(slide.title, 200),
        line: slide.position.start.line,
        layout: slide.layout,
        outcome: outcomeOf(parts),
        makes: parts.length,
        points: sizes.length === 0 ? null : Math.round(Math.min(...sizes) * 7.5) / 10,
        room: parts.length === 1 ? (parts[0]?.room ?? null) : null,
        tooMany: excess?.words ?? null,
        fitting: excess?.wordsThatFit ?? null,
      },
    ];
  });
}

/** “3. line 21, full, 30 pt, room for about 40 words: The council binds itself” */
function lineFor(slide: ReturnType<typeof slidesFitted>[number]): string {
  const { number, title, line, outcome, makes, points, room, tooMany, fitting } = slide;
  const facts = [
    `line ${line}`,
    makes > 1 ? `${outcome} over ${makes} slides` : outcome,
    ...(points === null ? [] : [`${points} pt`]),
    ...(room === null ? [] : [`room for about ${room} words`]),
    ...(tooMany === null ? [] : [`about ${tooMany} words too many, ${fitting} fit`]),
  ];
  return `${number}. ${facts.join(', ')}: ${title}`;
}

/** `build`: everything, as the command does it. */
export const buildTool = tool(
  {
    name: 'build',
    title: 'Build a briefing',
    description: `Checks a briefing and makes its deck and PDFs in output/<briefing>/. What “check” refuses is never built, and the last good output stays. ${NOTICE}`,
    isReadOnly: false,
    needsBrowser: true,
  },
  z.strictObject({
    briefing: BRIEFING,
    formats: z
      .array(z.enum(EDITIONS))
      .min(1)
      .max(EDITIONS.length)
      .nullable()
      .default(null)
      .describe('html is always made, and alone it needs no browser; else what the outline says, or slides.'),
    strict: z.boolean().default(false).describe('Count warnings as errors.'),
  }),
  async ({ briefing, formats, strict }, run) => {
    const { place } = await givenBriefing(briefing, null, run.host);
    return withBrowser(run, async (printing) => {
      const build = {
        options: optionsFor(formats),
        outputFolder: join(run.host.workingFolder, 'output'),
        isStrict: strict,
        browser: () => printing.running(),
        onPrinted: () => undefined,
        onProgress: (step: string) => run.onProgress(`${place.slug}: ${step}`),
      };
      const { value, diagnostics } = await buildBriefing(place, build, run.host);
      const found = [...diagnostics, ...printing.problems().map(asWarning)];
      return value.folder === null
        ? refusal('Nothing was built.', found)
        : builtAnswer(value, value.folder, found, run);
    });
  },
);

/** A deck without PDFs is what is made where there is no browser; formats that were asked for by name are refused before. */
function asWarning(problem: Diagnostic): Diagnostic {
  return problem.code === browserNotFound.code ? { ...problem, severity: 'warning' } : problem;
}

function builtAnswer(
  { files, fitting }: BuiltBriefing,
  folder: string,
  found: readonly Diagnostic[],
  { host }: ToolRun,
): ToolAnswer {
  const report = reportOf(found);
  const shown = shownPath(folder, host);
  const listed = files.map(({ name, size, pages }) => ({ path: join(shown, name), size, pages }));
  const lines = listed.map(
    ({ path, size, pages }) => `${path} (${pages === null ? '' : `${pages} pages, `}${size} bytes)`,
  );
  const fitted = fitting === null ? [] : [`To fit: ${fitting}.`];
  const { diagnostics, more } = report;
  return {
    text: [NOTICE, `Built ${shown}:`, ...lines, ...fitted, report.text].join('\n').trim(),
    data: { notice: NOTICE, folder: shown, files: listed, fitting, diagnostics, more },
  };
}

function optionsFor(formats: readonly Edition[] | null): BuildOptions {
  if (formats === null) return DEFAULT_OPTIONS;
  const editions = formats.filter((format) => format !== 'png');
  const print = { ...DEFAULT_PRINT, editions, makesPictures: formats.includes('png') };
  return { ...DEFAULT_OPTIONS, print };
}

function refusal(sentence: string, diagnostics: readonly Diagnostic[]): ToolAnswer {
  const report = reportOf(diagnostics);
  return {
    isRefusal: true,
    text: [sentence, NOTICE, '', report.text].join('\n'),
    data: { notice: NOTICE, diagnostics: report.diagnostics, more: report.more },
  };
}

/** The browser that measures; a refusal where there is none. */
async function browserOf(printing: PrintingBrowser): Promise<RunningBrowser> {
  const browser = await printing.running();
  if (browser !== null) return browser;
  throw new ToolRefusal(reportOf(printing.problems()).text);
}

/** Does work with a browser that starts when it is asked for, and ends with the work. */
async function withBrowser(
  { machine, onProgress }: ToolRun,
  work: (printing: PrintingBrowser) => Promise<ToolAnswer>,
): Promise<ToolAnswer> {
  let started: Promise<PrintingBrowser> | null = null;
  let printing: PrintingBrowser | null = null;
  const running = async (): Promise<RunningBrowser | null> => {
    printing = await (started ??= printingBrowser(null, machine, onProgress));
    return printing.running();
  };
  const close = async (): Promise<void> => (await started)?.close();
  try {
    return await work({ running, problems: () => printing?.problems() ?? [], close });
  } finally {
    await close();
  }
}
