import type { Position } from '../../source/position.ts';
import type { ChartCell } from './read-chart-table.ts';
import { isRecord } from '../../source/is-record.ts';

/**
 * The cells of figures written in YAML: a list of rows, a list of maps with equal keys, or one map of names to figures.
 * `placeOf` gives the place of a value by its path. `null` for any other shape.
 */
export function cellsOfYaml(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list.every((row) => Array.isArray(row)) ? cellsOfRows(list, placeOf) : cellsOfMaps(list, placeOf);
  }
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (!entries.every(([, figure]) => isPlain(figure))) return null;
  const header = ['', 'Value'].map((text) => ({ text, position: placeOf([]) }));
  const rows = entries.map(([label, figure]) => [
    { text: label, position: placeOf([label]) },
    { text: wordOf(figure), position: placeOf([label]) },
  ]);
  return [header, ...rows];
}

function cellsOfRows(
  rows: readonly unknown[],
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  const cells = rows.map((row, at) =>
    (Array.isArray(row) ? row : []).map((cell: unknown, column): ChartCell | null =>
      isPlain(cell) ? { text: wordOf(cell), position: placeOf([at, column]) } : null,
    ),
  );
  const whole = cells.map((row) => row.filter((cell) => cell !== null));
  return whole.every((row, at) => row.length === cells[at]?.length) ? whole : null;
}

function cellsOfMaps(
  rows: readonly unknown[],
  placeOf: (path: readonly PropertyKey[]) => Position,
): readonly (readonly ChartCell[])[] | null {
  const maps = rows.filter(isRecord);
  const [first] = maps;
  if (first === undefined || maps.length !== rows.length) return null;
  const keys = Object.keys(first);
  const header = keys.map((key) => ({ text: key, position: placeOf([0, key]) }));
  const cells = maps.map((map, at) =>
    keys.map((key) => ({ text: wordOf(map[key]), position: placeOf([at, key]) })),
  );
  const hasOthers = maps.some((map) =>
    Object.entries(map).some(([key, cell]) => !keys.includes(key) || !isPlain(cell)),
  );
  return hasOthers ? null : [header, ...cells];
}

function isPlain(value: unknown): value is string | number | null | undefined {
  return value === null || value === undefined || typeof value === 'string' || typeof value === 'number';
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
