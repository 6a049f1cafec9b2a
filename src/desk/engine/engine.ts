import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { applyFixes } from '../../diagnostics/apply-fixes.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import type { Host } from '../../host/host.ts';
import { type BriefingFiles, type BuiltForDesk, buildForDesk } from './build-for-desk.ts';
import { type SelectedWords, proposeSlide } from './propose-slide.ts';
import {
  type DeskArticle,
  type ReadForDesk,
  type SourceFacts,
  beginOutline,
  describeArticle,
  readForDesk,
} from './read-for-desk.ts';

/** What the page asks of the engine, each with its answer. All of it can be posted to a worker. */
export interface Engine {
  /** Reads the article, and keeps it for what is asked next. */
  readonly read: (
    bytes: Uint8Array,
    name: string,
  ) => Promise<{ readonly article: DeskArticle | null; readonly diagnostics: readonly Diagnostic[] }>;
  readonly begin: (
    facts: SourceFacts,
    how: { readonly textPath: string; readonly isDraft: boolean },
  ) => Promise<string | null>;
  readonly propose: (selected: SelectedWords) => Promise<string | null>;
  readonly build: (files: BriefingFiles, slug: string) => Promise<BuiltForDesk>;
  /** The source that the outline compares its words with; `null` where it names none. */
  readonly sourceIn: (text: string) => Promise<{ readonly id: string; readonly path: string } | null>;
  readonly fix: (text: string, fix: Fix) => Promise<string>;
}

/** An engine over the files of the package; it holds one article. */
export function openEngine(beneath: Host): Engine {
  let open: ReadForDesk | null = null;
  return {
    read: async (bytes, name) => {
      const { read, diagnostics } = await readForDesk(bytes, name);
      open = read;
      return { article: read === null ? null : describeArticle(read), diagnostics };
    },
    begin: async (facts, how) => (open === null ? null : beginOutline(open, facts, how)),
    propose: async (selected) => (open === null ? null : proposeSlide(open, selected)),
    build: (files, slug) => buildForDesk(files, slug, beneath),
    sourceIn: async (text) => sourceIn(text),
    fix: async (text, fix) => applyFixes(text, [fix]).text,
  };
}

function sourceIn(text: string): { readonly id: string; readonly path: string } | null {
  const { sources } = parseOutline('outline.md', text).value.frontMatter;
  const [first] = Object.entries(sources).flatMap(([id, { text: path }]) =>
    path === undefined ? [] : [{ id, path }],
  );
  return first ?? null;
}
