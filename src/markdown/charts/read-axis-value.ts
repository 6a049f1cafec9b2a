/** A label of a row, as a place on an axis. */
export interface AxisValue {
  readonly kind: 'number' | 'year' | 'date';
  /** Dates in milliseconds of UTC. */
  readonly value: number;
}

/** Reads a label as a number, a year or an ISO date (2024-05, 2024-05-17); `null` for a name. */
export function readAxisValue(label: string): AxisValue | null {
  const text = label.trim();
  if (/^[12]\d{3}$/u.test(text)) return { kind: 'year', value: Number(text) };
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { kind: 'number', value: Number(text) };
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text)) return null;
  const value = Date.parse(`${text}${text.length === 7 ? '-01' : ''}T00:00:00Z`);
  return Number.isNaN(value) ? null : { kind: 'date', value };
}
