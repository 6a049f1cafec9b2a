import { InvalidArgumentError, Option } from 'commander';

/** `--source id=path`, any number of times. A path alone is under the empty id: the only source there is. */
export function collectSource(
  text: string,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const match = /^(?:([A-Za-z0-9_][\w:.#$%&+?<>~-]*)=)?([^]+)$/u.exec(text);
  if (match === null) throw new InvalidArgumentError('Write it as id=path.');
  const [, id = '', path = ''] = match;
  if (earlier.has(id))
    throw new InvalidArgumentError(
      id === '' ? 'Give each its id if there are several: id=path.' : `A path for ${id} was given before.`,
    );
  return new Map([...earlier, [id, path]]);
}

/** `--source id=path` where the id is needed to know which source is meant. */
export function collectNamedSource(
  text: string,
  earlier?: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const sources = collectSource(text, earlier);
  if (sources.has(''))
    throw new InvalidArgumentError('Write it as id=path; the id is a key under “sources:” in the outline.');
  return sources;
}

/** The flag for `collectNamedSource` and its help, and that of an article and of a briefing’s name; several commands take them. */
export const SOURCE_FLAG = '--source <id=path>';
export const SOURCE_HELP = 'saved text of a source that is kept elsewhere; may be repeated';
export const ARTICLE_HELP = 'text, Markdown, HTML, MHTML, WARC, WACZ, PDF, DOCX, EPUB or subtitles';
export const BRIEFING_HELP = 'name of a folder in briefings/, or path of an outline or its folder';

/** The forms in which `check` reports. */
export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** One of them. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** The forms in which the commands answer that speak in words or as data. */
export const ANSWER_FORMATS = ['pretty', 'json'] as const;
/** One of them. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** What `formatOption` takes. */
export interface FormatFlags {
  readonly format: AnswerFormat;
}

/** `--format` of these commands. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to answer').choices(ANSWER_FORMATS).default('pretty');
}

/** What commands take that read an article. */
export interface ArticleFlags extends FormatFlags {
  /** The address of the page that is meant, in a web archive of several. */
  readonly url?: string;
}

/** `--url` of these commands. */
export function pageOption(): Option {
  return new Option('--url <address>', 'which page of a web archive that has several').argParser(webAddress);
}

/** An address of a page. */
export function webAddress(text: string): string {
  if (!/^https?:$/u.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw new InvalidArgumentError('Write it out, with https:// before it.');
  return text;
}

/** The stages that `build --emit` prints. */
export const EMITTED_STAGES = ['outline', 'deck', 'html'] as const;
/** One of them. */
export type EmittedStage = (typeof EMITTED_STAGES)[number];

/** The SHA-256 of a file: 64 hexadecimal digits, as `lectern build` and `sha256sum` print them. */
export function readFingerprint(text: string): string {
  const digits = text
    .trim()
    .replace(/^sha256:/iu, '')
    .toLowerCase();
  if (!/^[\da-f]{64}$/u.test(digits))
    throw new InvalidArgumentError('A fingerprint has 64 hexadecimal digits.');
  return digits;
}
