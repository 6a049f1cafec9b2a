import { escapeHidden } from '../text/hidden-characters.ts';
import type { Diagnostic, RelatedPlace, CatalogueEntry, Fix } from './diagnostic.ts';
import type { Position } from '../text/source-file.ts';

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line, which the runner turns into annotations:
 *
 *     ::error file=outline.md,line=3,col=5,endLine=3,endColumn=9,title=evidence/altered::The article never says …
 *
 * Hint, fix and related places follow the message on lines of their own; an annotation can’t hold a change that GitHub applies, which
 * only comments of a review can. Text of an outline can't end a command or begin another: it is escaped as `@actions/core` does it.
 * `folder` is where one is, from the folder that GitHub takes paths from, with a slash at the end.
 */
export function formatGithub(diagnostics: readonly Diagnostic[], folder = ''): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic, folder)}\n`).join('');
}

function command(diagnostic: Diagnostic, folder: string): string {
  const { severity, code, message, hint, related, fix } = diagnostic;
  const properties = [...placeOf(diagnostic, folder), ['title', code] as const];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const suggestion = fix === null ? [] : [`Suggestion: ${fix.title}`];
  const lines = [
    message,
    ...(hint === null ? [] : [hint]),
    ...suggestion,
    ...related.map((place) => relatedLine(place, folder)),
  ];
  return `::${COMMANDS[severity]} ${written}::${escapeData(lines.join('\n'))}`;
}

const COMMANDS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** The runner takes columns only where the place begins and ends on one line. */
function placeOf(
  { file: shown, position }: Diagnostic,
  folder: string,
): readonly (readonly [string, string | number])[] {
  if (shown === null) return [];
  const file = within(folder, shown);
  if (position === null) return [['file', file]];
  const { start, end } = position;
  const lines = [['file', file] as const, ['line', start.line] as const, ['endLine', end.line] as const];
  if (start.line !== end.line) return lines;
  return [...lines, ['col', start.column], ['endColumn', end.column]];
}

function relatedLine({ message, file, position }: RelatedPlace, folder: string): string {
  return `${message} ${within(folder, file)}:${position.start.line}:${position.start.column}`;
}

/** One that is shown by its whole path stays. */
function within(folder: string, file: string): string {
  return /^(?:\/|[A-Za-z]:\/)/u.test(file) ? file : `${folder}${file}`;
}

function escapeData(text: string): string {
  return escapeHidden(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What the log says of the program that made it. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly CatalogueEntry[];
}

/**
 * Diagnostics as a SARIF 2.1.0 log (OASIS), for code-scanning views. Rules come in the order of the catalogue, results
 * in the order given; a hint ends the message, and stands apart in the result's properties. Paths are relative to the
 * folder that the run was started in. A fix is one replacement, which viewers and editors can apply. What has no file is said about the run, since
 * GitHub refuses a log as a whole in which a result has no place.
 */
export function formatSarif(diagnostics: readonly Diagnostic[], tool: SarifTool): string {
  const ruleIndices = new Map(tool.rules.map(({ code }, index) => [code, index]));
  const driver = { name: tool.name, version: tool.version, rules: tool.rules.map(reportingDescriptor) };
  const results = diagnostics.flatMap((diagnostic) =>
    diagnostic.file === null ? [] : [result(diagnostic, diagnostic.file, ruleIndices)],
  );
  const invocation = invocationOf(diagnostics.filter(({ file }) => file === null));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, invocations: [invocation], columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const LEVELS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

type Json = Readonly<Record<string, unknown>>;

function reportingDescriptor({ code, severity, docs }: CatalogueEntry): Json {
  return {
    id: code,
    // The title of an alert on GitHub, which asks for one.
    shortDescription: { text: code },
    fullDescription: { text: docs },
    help: { text: docs, markdown: docs },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function invocationOf(placeless: readonly Diagnostic[]): Json {
  return {
    executionSuccessful: placeless.every(({ severity }) => severity !== 'error'),
    toolExecutionNotifications: placeless.map((diagnostic) => ({
      descriptor: { id: diagnostic.code },
      level: LEVELS[diagnostic.severity],
      message: { text: textOf(diagnostic) },
    })),
  };
}

/** A code outside of the catalogue has no index: SARIF allows a result without the description of its rule. */
function result(diagnostic: Diagnostic, file: string, ruleIndices: ReadonlyMap<string, number>): Json {
  const { code, severity, hint, position, related, fix } = diagnostic;
  const ruleIndex = ruleIndices.get(code);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: textOf(diagnostic) },
    locations: [{ physicalLocation: physicalLocation(file, position) }],
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      message: { text: place.message },
      physicalLocation: physicalLocation(place.file, place.position),
    })),
    ...(fix === null ? {} : { fixes: [sarifFix(fix, file)] }),
    ...(hint === null ? {} : { properties: { hint } }),
  };
}

function sarifFix({ title, range, text, changesClaim }: Fix, file: string): Json {
  const insertedContent = text === '' ? {} : { insertedContent: { text } };
  const replacement = { deletedRegion: regionOf(range), ...insertedContent };
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements: [replacement] }],
    properties: { changesClaim },
  };
}

function textOf({ message, hint }: Diagnostic): string {
  return hint === null ? message : `${message} ${hint}`;
}

function physicalLocation(file: string, position: Position | null): Json {
  const artifactLocation = { uri: uriOf(file) };
  if (position === null) return { artifactLocation };
  return { artifactLocation, region: regionOf(position) };
}

function regionOf({ start, end }: Position): Json {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a URI reference. Half of a surrogate pair, which file names on Windows may hold, has no encoding. */
function uriOf(file: string): string {
  const path = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  // A drive of Windows, and a folder on another machine.
  if (/^[A-Za-z]%3A\//u.test(path)) return `file:///${path.replace('%3A', ':')}`;
  if (path.startsWith('//')) return `file:${path}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
