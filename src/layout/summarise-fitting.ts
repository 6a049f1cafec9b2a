import { partsByWhole } from '../deck/number-part.ts';
import { plural } from '../diagnostics/diagnostic.ts';
import type { LayoutReport } from './layout-report.ts';

/** What was done to make slides fit, in one line: “3 slides set closer, 1 in smaller type”; `null` for nothing. */
export function summariseFitting(report: LayoutReport): string | null {
  const families = [...partsByWhole(report).values()];
  const wholes = families.flatMap((family) => (family.length === 1 ? family : []));
  const split = families.filter((family) => 1 < family.length);
  const smaller = wholes.filter(({ fit }) => fit < 1).length;
  const closer = wholes.filter(({ fit, variant }) => fit === 1 && variant !== null).length;
  const said = [
    [closer, 'set closer'],
    [smaller, 'in smaller type'],
    [split.length, `spread over ${split.flat().length}`],
  ] as const;
  const [first, ...others] = said.filter(([count]) => 0 < count);
  if (first === undefined) return null;
  const begin = `${plural(first[0], 'slide')} ${first[1]}`;
  return [begin, ...others.map(([count, how]) => `${count} ${how}`)].join(', ');
}
