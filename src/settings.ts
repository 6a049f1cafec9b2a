import { z } from 'zod';

import type { PageRange } from './editions/page-ranges.ts';
import {
  editionsNamed,
  HANDOUT_FORMS,
  PAPERS,
  type HandoutForm,
  type Paper,
  type FrontMatter,
} from './outline/front-matter.ts';

/** What is made and printed and how, as the user asked for it; `null` leaves it to the outline. */
export interface PrintOptions {
  /** Names of products (`EDITIONS`). The deck is made whatever they are. */
  readonly editions: readonly string[] | null;
  readonly paper: Paper | null;
  readonly handout: HandoutForm | null;
  /** Whether notes, handout and reader are printed in large print; so they are where the outline says it, too. */
  readonly isLarge: boolean;
  /** Whether the handout holds the speaker notes. */
  readonly withNotes: boolean;
  /** Whether the slides have a page for each step in which a list appears. */
  readonly withSteps: boolean;
  /** Whether each slide is drawn as PNG pictures, too. */
  readonly makesPictures: boolean;
  /** The slides to print and draw, by the numbers on them; `null` for all. */
  readonly pages: readonly PageRange[] | null;
}

/** The fields of `PrintOptions` that say how pages look, as files keep them. */
export const PAGE_FIELDS = {
  paper: z.enum(PAPERS).nullable(),
  handout: z.literal(HANDOUT_FORMS).nullable(),
  isLarge: z.boolean(),
  withNotes: z.boolean(),
  withSteps: z.boolean(),
};

/** What the user asked for on the command line or through the API; `null` leaves it to the outline. */
export interface BuildOptions {
  readonly theme: string | null;
  /** Whether speaker notes and the speaker view go into the deck. */
  readonly isPresenter: boolean;
  readonly makesPdf: boolean;
  /** Whether what is printed saves ink: black on white. The HTML keeps its colours. */
  readonly isMono: boolean;
  /** Paths of saved texts that are kept elsewhere, by source id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly print: PrintOptions;
}

/** What is made of one briefing besides its deck, and how it is printed. */
export interface PrintSettings extends PrintOptions {
  readonly editions: readonly string[];
  /** Those of them that the user or the outline named: where one can’t be made, that is an error. */
  readonly named: readonly string[];
  readonly paper: Paper;
  readonly handout: HandoutForm;
}

/** How one briefing is built. */
export interface Settings {
  readonly theme: string;
  readonly isPresenter: boolean;
  readonly isMono: boolean;
  readonly print: PrintSettings;
}

/** What is on the command line wins over the front matter, which wins over the defaults. */
export function resolveSettings(options: BuildOptions, frontMatter: FrontMatter): Settings {
  const { isPresenter, isMono } = options;
  return {
    isPresenter,
    isMono,
    theme: options.theme ?? frontMatter.theme,
    print: resolvePrint(options, frontMatter),
  };
}

function resolvePrint({ print, makesPdf }: BuildOptions, frontMatter: FrontMatter): PrintSettings {
  const ofOutline = editionsNamed([frontMatter.editions ?? []].flat());
  const named = [...(print.editions ?? ofOutline), ...(print.makesPictures ? ['png'] : [])];
  const isLeftOpen = print.editions === null && frontMatter.editions === undefined;
  return {
    ...print,
    named,
    editions: isLeftOpen && makesPdf ? ['slides', ...named] : named,
    ...resolveSheets(print, frontMatter),
  };
}

function resolveSheets(
  { paper, handout, isLarge }: PrintOptions,
  frontMatter: FrontMatter,
): Pick<PrintSettings, 'paper' | 'handout' | 'isLarge'> {
  return {
    paper: paper ?? frontMatter.paper ?? 'a4',
    handout: handout ?? frontMatter.handout ?? 4,
    isLarge: isLarge || frontMatter.large === true,
  };
}

/** The slides as a PDF, or what else the outline asks for. */
export const DEFAULT_PRINT: PrintOptions = {
  editions: null,
  paper: null,
  handout: null,
  isLarge: false,
  withNotes: false,
  withSteps: false,
  makesPictures: false,
  pages: null,
};

/** A build of the audience's deck and its PDFs, as the outline has it. */
export const DEFAULT_OPTIONS: BuildOptions = {
  theme: null,
  isPresenter: false,
  makesPdf: true,
  isMono: false,
  sources: new Map(),
  print: DEFAULT_PRINT,
};
