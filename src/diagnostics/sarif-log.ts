import type { CatalogueEntry } from './diagnostic-kind.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What the log says of the program that made it. */
export interface SarifTool {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly CatalogueEntry[];
}

/** Diagnostics as a SARIF 2.1.0 log (OASIS), for code-scanning views. Rules come in the order of the catalogue. */
export function sarifLog(diagnostics: readonly Diagnostic[], tool: SarifTool): string {
  const rules = tool.rules.map(({ code, severity, docs }) => ({
    id: code,
    fullDescription: { text: docs },
    defaultConfiguration: { level: severity },
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(diagnostic: Diagnostic): Readonly<Record<string, unknown>> {
  const { code, severity, message, hint, file } = diagnostic;
  const text = hint === null ? message : `${message} ${hint}`;
  const locations = file === null ? [] : [location(file, diagnostic)];
  return { ruleId: code, level: severity, message: { text }, locations };
}

function location(file: string, { position }: Diagnostic): Readonly<Record<string, unknown>> {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  if (position === null) return { physicalLocation: { artifactLocation } };
  const region = {
    startLine: position.start.line,
    startColumn: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
  return { physicalLocation: { artifactLocation, region } };
}
