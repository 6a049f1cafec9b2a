import type { Position } from '../source/position.ts';
import type { CatalogueEntry } from './diagnostic-kind.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What the log says of the program that made it. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly CatalogueEntry[];
}

/**
 * Diagnostics as a SARIF 2.1.0 log (OASIS), for code-scanning views. Rules come in the order of the catalogue, results
 * in the order given; a hint ends the message, and stands apart in the result's properties. Paths are relative to the
 * folder that the run was started in.
 */
export function formatSarif(diagnostics: readonly Diagnostic[], tool: SarifTool): string {
  const ruleIndices = new Map(tool.rules.map(({ code }, index) => [code, index]));
  const driver = { name: tool.name, version: tool.version, rules: tool.rules.map(reportingDescriptor) };
  const results = diagnostics.map((diagnostic) => result(diagnostic, ruleIndices));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

type Json = Readonly<Record<string, unknown>>;

function reportingDescriptor({ code, severity, docs }: CatalogueEntry): Json {
  return {
    id: code,
    fullDescription: { text: docs },
    help: { text: docs, markdown: docs },
    defaultConfiguration: { level: severity },
  };
}

/** A code outside of the catalogue has no index: SARIF allows a result without the description of its rule. */
function result(diagnostic: Diagnostic, ruleIndices: ReadonlyMap<string, number>): Json {
  const { code, severity, message, hint, file, position, related } = diagnostic;
  const ruleIndex = ruleIndices.get(code);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: hint === null ? message : `${message} ${hint}` },
    locations: file === null ? [] : [{ physicalLocation: physicalLocation(file, position) }],
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      message: { text: place.message },
      physicalLocation: physicalLocation(place.file, place.position),
    })),
    ...(hint === null ? {} : { properties: { hint } }),
  };
}

function physicalLocation(file: string, position: Position | null): Json {
  const artifactLocation = { uri: uriOf(file) };
  if (position === null) return { artifactLocation };
  const { start, end } = position;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return { artifactLocation, region };
}

/** A path as a URI reference. Half of a surrogate pair, which file names on Windows may hold, has no encoding. */
function uriOf(file: string): string {
  const path = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
