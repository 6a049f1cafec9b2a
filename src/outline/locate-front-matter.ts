import { NOWHERE, type DiagnosticPlace, type Checked, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { readYaml, type YamlReading } from '../markdown/read-yaml.ts';
import {
  endOfLine,
  type Position,
  type Range,
  type SourceFile,
  positionBetween,
} from '../text/source-file.ts';
import { oncePer } from '../text/once-per.ts';
import {
  executableFrontMatter,
  unclosedFrontMatter,
  unopenedFrontMatter,
} from './front-matter-diagnostics.ts';
import { FrontMatter } from './front-matter.ts';

/** Where the front matter of an outline is, and what follows it. */
export interface Head {
  readonly frontMatter: Range | null;
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the value under some keys is in the front matter of an outline; of one that has no front matter, no place. */
export function placeInFrontMatter(file: SourceFile, ...keys: readonly string[]): DiagnosticPlace {
  return placeOf(file, keys, 'value');
}

/** Where the last of some keys is, likewise. */
export function placeOfKey(file: SourceFile, ...keys: readonly string[]): DiagnosticPlace {
  return placeOf(file, keys, 'key');
}

function placeOf(file: SourceFile, keys: readonly string[], part: 'key' | 'value'): DiagnosticPlace {
  const { yaml } = readFrontMatter(file);
  return yaml === null ? NOWHERE : { file: file.path, position: yaml.value.positionOf(keys, part) };
}

/** The front matter of an outline as YAML, read once for all that is asked of it; `null` where there is none. */
export const readFrontMatter = oncePer((file: SourceFile): { readonly yaml: Checked<YamlReading> | null } => {
  const { frontMatter } = splitFrontMatter(file);
  return { yaml: frontMatter === null ? null : readYaml(file, frontMatter.start, frontMatter.end) };
});

/**
 * Front matter opens with a first line of `---`, perhaps below empty ones; a deck may also begin with a slide break, which no
 * `key:` follows. Where the line that opens or closes it is missing, that is reported, and it is read as if it were there.
 */
export function splitFrontMatter(file: SourceFile): Head {
  const none = NO_HEAD;
  const { above, line, language } = openingDashes(file.text);
  if (line === null) return splitUnopened(file, above);
  const start = above + line.length;
  const place = { file: file.path, position: positionBetween(file, above, above + line.trimEnd().length) };
  const isFrontMatter = beginsWithKey(file.text.slice(start), above > 0);
  const end = above > 0 && !isFrontMatter ? null : closingDashes(file.text, start);
  const missing = isFrontMatter && language === '' ? missingEnd(file.text, start, end) : null;
  if (missing !== null) return unclosed(start, missing, place, file);
  if (end === null) {
    const lost = { ...none, bodyStart: file.text.length, diagnostics: [unclosedFrontMatter({}, place)] };
    return isFrontMatter ? lost : none;
  }
  const bodyStart = afterLine(file.text, end.end);
  if (language !== '') return { ...none, bodyStart, diagnostics: [otherLanguage(language, place)] };
  // A deck may begin with a slide break.
  if (!isFrontMatter && !looksLikeYaml(file.text.slice(start, end.start))) return none;
  return { frontMatter: { start, end: end.start }, bodyStart, diagnostics: [] };
}

/** Whether a text begins with a key, perhaps below comments; below empty lines a # is the heading of a first slide. */
function beginsWithKey(text: string, isBelowBlank: boolean): boolean {
  const comments = isBelowBlank ? '' : (/^(?:\s*#[^\n]*\n)*/u.exec(text)?.[0] ?? '');
  return /^\s*["']?[A-Za-z][\w-]*["']?[ \t]*:/u.test(text.slice(comments.length));
}

function otherLanguage(
  language: string,
  place: DiagnosticPlace & { readonly position: Position },
): Diagnostic {
  const fix = /^ya?ml$/iu.test(language) ? fixTo('---', place.position) : null;
  return executableFrontMatter({ language }, { ...place, fix });
}

/** Front matter that ends where its closing line is missing, or is another one. */
function unclosed(start: number, missing: Range, place: DiagnosticPlace, file: SourceFile): Head {
  const isNone = missing.start === missing.end;
  const position = positionBetween(file, missing.start, missing.end);
  const fix = fixTo(isNone ? '---\n' : '---', position, 'Write --- there');
  const related = [{ message: 'It seems to end here:', file: file.path, position }];
  const bodyStart = isNone ? missing.end : afterLine(file.text, missing.end);
  const diagnostics = [unclosedFrontMatter({}, { ...place, related, fix })];
  return { frontMatter: { start, end: missing.start }, bodyStart, diagnostics };
}

const NO_HEAD: Head = { frontMatter: null, bodyStart: 0, diagnostics: [] };

/** Front matter over which the line of `---` is missing, or is another one. */
function splitUnopened(file: SourceFile, above: number): Head {
  const { text } = file;
  const opening = /^(?:(?:[-—–]+|(?:```|~~~)[ \t]*(?:ya?ml)?)[ \t]*\n)?/iu.exec(text.slice(above))?.[0] ?? '';
  const start = above + opening.length;
  const key = /^([A-Za-z][\w-]*):/u.exec(text.slice(start))?.[1] ?? '';
  if (!Object.hasOwn(FrontMatter.shape, key)) return NO_HEAD;
  const end = /^(?:[-—–]{1,10}|\.\.\.|```|~~~)[ \t]*$/mu.exec(text.slice(start));
  const heading = /^#{1,2}[ \t]/mu.exec(text.slice(start))?.index ?? text.length;
  if (end === null || end.index > heading) return NO_HEAD;
  const position = positionBetween(file, above, above + opening.trimEnd().length);
  const fix = fixTo(opening === '' ? '---\n' : '---', position, 'Write --- there');
  const at = start + end.index;
  const bodyStart = afterLine(text, at + end[0].length);
  const diagnostics = [unopenedFrontMatter({}, { file: file.path, position, fix })];
  return { frontMatter: { start, end: at }, bodyStart, diagnostics };
}

function closingDashes(text: string, from: number): Range | null {
  const close = /^(?:---|\.\.\.)[ \t]*$/gmu;
  close.lastIndex = from;
  const found = close.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/**
 * Where the line is missing that closes front matter, or the line that stands there for it; `null` where front matter is all there is up
 * to its end. Its lines are keys, comments, items of lists, and what is indented; the others are of the first slide.
 */
function missingEnd(text: string, start: number, end: Range | null): Range | null {
  let heading: Range | null = null;
  let before = 'key';
  for (let at = start; at < (end?.start ?? text.length); at = afterLine(text, endOfLine(text, at))) {
    const line = text.slice(at, endOfLine(text, at)).trimEnd();
    if (OTHER_DASHES.test(line)) return { start: at, end: at + line.length };
    if (beginsSlide(line, before, heading !== null)) return heading ?? { start: at, end: at };
    if (/^#{1,6}[ \t](?![\w-]+:)/u.test(line)) heading ??= { start: at, end: at };
    else if (KEY.test(line)) heading = null;
    before = line;
  }
  return end !== null && before === '' ? heading : null;
}

/** A key of front matter, and no mark of notes. */
const KEY = /^(?!notes?:)["']?[A-Za-z][\w-]*["']?[ \t]*:(?:\s|$)/iu;

/** Whether a line below another one belongs to a slide. */
function beginsSlide(line: string, before: string, isUnderHeading: boolean): boolean {
  if (MARKUP.test(line)) return true;
  return before === '' && !(isUnderHeading ? UNDER_HEADING : WITHIN).test(line);
}

/** A line that closes nothing, in place of `---`. */
const OTHER_DASHES = /^(?:--|-{4,}|[—–]-?|-[—–]|[—–]{2,})$/u;

/** What begins a line of an outline, and no line of YAML at its margin. */
const MARKUP = /^(?:>|!\[|\||```|~~~|:::|<!--|[—–] |\[\^)/u;

/** What may follow an empty line in front matter; below a comment that may be a heading, no item of a list. */
const WITHIN = /^(?:$|[ \t#\]}]|- |[^\s:]+[ \t]*:|["'])/u;
const UNDER_HEADING = /^(?:$|[ \t#\]}]|[^\s:]+[ \t]*:|["'])/u;

function afterLine(text: string, end: number): number {
  return Math.min(end + 1, text.length);
}

interface OpeningDashes {
  /** How much of blank lines is over them. */
  readonly above: number;
  readonly line: string | null;
  /** What comes after them. */
  readonly language: string;
}

function openingDashes(text: string): OpeningDashes {
  const above = /^(?:[ \t]*\n)*/u.exec(text)?.[0].length ?? 0;
  const [line = null, language = ''] = /^---(?!-)[ \t]*(\S*)[^\n]*(?:\n|$)/u.exec(text.slice(above)) ?? [];
  return { above, line, language };
}

/** Text between two `---` that holds no heading or list is meant as front matter even when it is wrong; so is none. */
function looksLikeYaml(text: string): boolean {
  return text.trim() === '' || (/^[^\n]*:/u.test(text.trimStart()) && !/^#{1,6} |^[-*+>] /mu.test(text));
}
