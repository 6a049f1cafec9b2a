import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

interface ChartFile {
  readonly path: string;
}

export const missingChartFile = diagnosticKind({
  code: 'chart/file-missing',
  severity: 'error',
  message: ({ path }: ChartFile) => `There is no file of figures “${path}”.`,
  hint: () => 'The path starts at the folder of the outline, such as assets/figures.csv; capitals count.',
  docs: '`data:` in a chart’s head names a CSV file beside the outline. Nothing is fetched from the network.',
  fix: 'applied',
});

export const chartFileOutside = diagnosticKind({
  code: 'chart/file-outside',
  severity: 'error',
  message: ({ path }: ChartFile) => `The file of figures “${path}” lies outside the briefing’s folder.`,
  hint: () => 'Copy it into the folder of the outline. Links that lead out of it are not followed.',
  docs: 'An outline may come from anybody; it can’t take files from elsewhere on the machine into a deck.',
});

export const unreadableChartFile = diagnosticKind({
  code: 'chart/file-kind',
  severity: 'error',
  message: ({ path, what }: ChartFile & { readonly what: string }) => `“${path}” ${what}.`,
  hint: () =>
    'Save the figures as CSV in UTF-8: a first line that names the columns, then a line for each row.',
  docs: 'Figures are read from CSV in UTF-8 of at most 200 kB; a slide shows a few dozen of them.',
});
