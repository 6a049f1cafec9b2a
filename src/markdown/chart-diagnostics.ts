import { plural, diagnosticKind } from '../diagnostics/diagnostic.ts';
import type { Excess } from './inlines/markdown-diagnostics.ts';

export const chartYaml = diagnosticKind({
  code: 'chart/yaml',
  severity: 'error',
  message: ({ problem }: { readonly problem: string }) => `The head of this chart can’t be read: ${problem}.`,
  hint: () =>
    'The head is lines such as “type: bar” and “title: …”; the figures follow as CSV under a line of ---.',
  docs: 'A fenced `chart` has a head of YAML, then a line of `---`, then its figures as CSV; or its figures are in the head under `data:`.',
});

export const unknownChartSetting = diagnosticKind({
  code: 'chart/unknown-key',
  severity: 'error',
  message: ({ key }: { readonly key: string; readonly nearest: string | null; readonly known: string }) =>
    `A chart has no “${key}”.`,
  hint: ({ nearest, known }) => (nearest === null ? `It has ${known}.` : `Did you mean “${nearest}”?`),
  docs: 'The keys of a chart’s head are `type`, `title`, `source`, `unit`, `highlight`, `from`, `to` and `data`.',
  fix: 'applied',
});

export const unknownChartType = diagnosticKind({
  code: 'chart/unknown-type',
  severity: 'error',
  message: ({ name }: { readonly name: string; readonly nearest: string | null }) =>
    `There is no chart of type “${name}”.`,
  hint: ({ nearest }) =>
    nearest === null ? 'The types are bar, line, dot and stacked.' : `Did you mean “${nearest}”?`,
  docs: 'Charts are `bar`, `line`, `dot` and `stacked`: bars for amounts, lines for change over time, dots for a few values on one scale, stacked bars for parts of a whole.',
  fix: 'applied',
});

export const chartSetting = diagnosticKind({
  code: 'chart/value',
  severity: 'error',
  message: ({ key, needs }: { readonly key: string; readonly needs: string }) =>
    `“${key}” of a chart is ${needs}.`,
  hint: () => null,
  docs: 'A key of a chart’s head has a value of the wrong kind, such as a list where one line of words is needed.',
});

export const chartWithoutData = diagnosticKind({
  code: 'chart/no-data',
  severity: 'error',
  message: () => 'This chart has no figures.',
  hint: () =>
    'Write them as CSV: a first line that names the columns, then a line for each row, such as “Walked home, 58”.',
  docs: 'A chart needs a line that names its columns and at least one row of figures.',
});

export const raggedRow = diagnosticKind({
  code: 'chart/ragged-row',
  severity: 'error',
  message: ({ cells, columns }: { readonly cells: number; readonly columns: number }) =>
    `This row has ${plural(cells, 'cell')}; the first line names ${plural(columns, 'column')}.`,
  hint: () =>
    'A cell without a figure is left empty between its commas; a cell that holds a comma is put in double quotation marks, or all cells are separated by semicolons: 2019; 9,1.',
  docs: 'Every row of a chart’s figures has as many cells as the first line names columns.',
});

export const notANumber = diagnosticKind({
  code: 'chart/not-a-number',
  severity: 'error',
  message: ({ text, column }: { readonly text: string; readonly column: string }) =>
    column === '' ? `“${text}” is not a number.` : `“${text}” under “${column}” is not a number.`,
  hint: () =>
    'Write digits, such as 1234.5; an empty cell or – says that there is no figure. Units go into “unit:”.',
  docs: 'Every column but the first holds numbers. Thousands may be separated by spaces, or by commas in a cell in quotation marks; in a file whose cells are separated by semicolons a comma is a decimal comma.',
});

export const unclosedCell = diagnosticKind({
  code: 'chart/unclosed-quote',
  severity: 'error',
  message: () => 'The quotation mark that opens this cell is never closed.',
  hint: () => 'A cell in double quotation marks ends with one; a mark inside it is written twice.',
  docs: 'A CSV cell that starts with a double quotation mark reaches to the next one, over line ends too.',
});

export const tooMuchForChart = diagnosticKind({
  code: 'chart/too-much',
  severity: 'error',
  message: ({ found, most, what }: Excess) => `This chart has ${found} ${what}; a slide carries ${most}.`,
  hint: () => 'Keep those that the argument needs, sum up the rest in one row, or make two charts.',
  docs: 'With more rows or series labels become too small to read, and series too many to tell apart without colour: 12 bars or dots, 5 lines of 200 points, 10 stacked bars of 5 parts.',
});

export const negativePart = diagnosticKind({
  code: 'chart/negative-part',
  severity: 'error',
  message: ({ value }: { readonly value: number }) => `${value} can’t be a part of a stacked bar.`,
  hint: () => 'Parts of a whole are zero or more; use “type: bar” for gains and losses.',
  docs: 'A stacked bar adds its parts up, which has no meaning for negative ones.',
});

export const unknownHighlight = diagnosticKind({
  code: 'chart/unknown-name',
  severity: 'error',
  message: ({ name }: { readonly name: string; readonly nearest: string | null }) =>
    `No row or series of this chart is called “${name}”.`,
  hint: ({ nearest }) =>
    nearest === null ? 'Names are compared letter by letter.' : `Did you mean “${nearest}”?`,
  docs: '`highlight:` names a row or series of the same chart.',
  fix: 'applied',
});

export const quotationInData = diagnosticKind({
  code: 'chart/quotation-in-file',
  severity: 'error',
  message: ({ text }: { readonly text: string }) =>
    `The name ${text} has quotation marks, but it is in a data file, where nothing looks them up.`,
  hint: () => 'Put the figures into the outline, or name the row without quotation marks.',
  docs: 'Words in quotation marks are looked up wherever they are on a slide. A data file isn’t part of the outline, so its names can’t hold any.',
});

export const rowOutOfOrder = diagnosticKind({
  code: 'chart/order',
  severity: 'error',
  message: ({ label }: { readonly label: string }) => `The row “${label}” comes before the one above it.`,
  hint: () => 'Rows of a line chart go from earlier to later.',
  docs: 'A line through dates or numbers that go back and forth can’t be read; put the rows in order.',
});
