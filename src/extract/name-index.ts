import type { NameRun } from './name-runs.ts';
import { isTitle, nameRuns } from './name-runs.ts';
import type { Span } from './findings.ts';
import type { ReadParagraph } from './read-paragraphs.ts';

/** A person or body by its fullest name. */
export interface NamedEntity {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly mentions: readonly Span[];
}

/** All names of an article. */
export interface NameIndex {
  readonly entities: readonly NamedEntity[];
  /** The entity of a name as it stands in the text: full, last name or acronym. */
  find(name: string): NamedEntity | null;
  /** The nearest entity named before an offset, of those a test lets through. */
  before(offset: number, test: (entity: NamedEntity) => boolean): NamedEntity | null;
}

interface Draft {
  readonly name: string;
  role: string | null;
  organisation: string | null;
  readonly mentions: Span[];
}

/** Gathers the names of an article; a single last name joins the full name it belongs to. */
export function indexNames(text: string, paragraphs: readonly ReadParagraph[]): NameIndex {
  const runs = paragraphs.flatMap(nameRuns);
  const drafts = new Map<string, Draft>();
  for (const run of runs) if (run.words.length > 1) noteRun(text, drafts, run, run.words.join(' '));
  const byLast = lastNames(drafts);
  for (const run of runs)
    if (run.words.length === 1)
      noteRun(text, drafts, run, byLast.get(run.words[0] ?? '') ?? run.words.join(' '));
  const entities = [...drafts.values()];
  const marks = entities
    .flatMap((entity) => entity.mentions.map(({ start }) => ({ start, entity })))
    .sort((a, b) => a.start - b.start);
  return {
    entities,
    find: (name) => drafts.get(name) ?? drafts.get(byLast.get(name) ?? '') ?? null,
    before(offset, test) {
      let index = lowerBound(marks, offset) - 1;
      for (let steps = 0; index >= 0 && steps < 40; index--, steps++) {
        const entity = marks[index]?.entity;
        if (entity !== undefined && test(entity)) return entity;
      }
      return null;
    },
  };
}

function lowerBound(marks: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first full name with a last name keeps it. */
function lastNames(drafts: ReadonlyMap<string, Draft>): ReadonlyMap<string, string> {
  const byLast = new Map<string, string>();
  for (const name of drafts.keys()) {
    const [first = '', ...others] = name.split(' ');
    const last = others.at(-1) ?? first;
    if (others.length > 3 || byLast.has(last)) continue;
    byLast.set(last, name);
    if (others.length === 1 && last.length <= 3) byLast.set(first, name);
  }
  for (const name of drafts.keys()) {
    const family = name.slice(0, name.indexOf(' '));
    if (name.includes(' ') && !byLast.has(family) && isFamilyFirst(name)) byLast.set(family, name);
  }
  return byLast;
}

/** Chinese and Korean names put the family name first. */
function isFamilyFirst(name: string): boolean {
  return /^(?:Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Xi|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Kim|Park|Lee|Nguyen|Tran|Mao|Bo|Wen) \p{Lu}\p{Ll}+$/u.test(
    name,
  );
}

function noteRun(text: string, drafts: Map<string, Draft>, run: NameRun, name: string): void {
  const draft = drafts.get(name) ?? { name, role: null, organisation: null, mentions: [] };
  drafts.set(name, draft);
  draft.mentions.push({ start: run.start, end: run.end });
  const apposition = run.apposition === null ? null : text.slice(run.apposition.start, run.apposition.end);
  const title = run.title.filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/u.test(word)).join(' ');
  draft.role ??= apposition ?? (title === '' ? null : title);
  draft.organisation ??= apposition === null ? null : organisationIn(apposition);
}

/** The name after "of", "for", "at" or "from" in a role. */
function organisationIn(role: string): string | null {
  return (
    /\b(?:of|for|at|from|with) ((?:the )?\p{Lu}[\p{L}’'.&-]*(?: (?:of |and |for )?\p{Lu}[\p{L}’'.&-]*){0,6})/u.exec(
      role,
    )?.[1] ?? null
  );
}

/** The name inside a mention, without titles: "Sen. Ma Li of Ohio" gives "Ma Li". */
export function nameInMention(mention: string): string | null {
  const words =
    mention
      .replace(/\([^)]{0,40}\)/gu, ' ')
      .split(/[,;]|\s(?:who|of|for|from|at|in|with)\s/u)[0]
      ?.split(/\s+/u) ?? [];
  let run: string[] = [];
  let isOwner = false;
  for (const word of words) {
    if (isTitle(word) || isOwner) run = [];
    isOwner = /[’']s$/u.test(word);
    const bare = word
      .replace(/[’']s?$/u, '')
      .replace(/[.,]+$/u, (mark) => (/^\p{Lu}\.$/u.test(word) ? mark : ''));
    if (/^\p{Lu}/u.test(bare) && !isTitle(bare) && !/^(?:The|A|An|His|Her|Their)$/u.test(bare))
      run.push(bare);
    else if (run.length > 0 && !/^(?:de|van|von|bin|al|el|der|da|la)$/u.test(bare)) run = [];
  }
  return run.length === 0 ? null : run.join(' ');
}
