import { codePointRanges } from './code-point-ranges.ts';
import { CODE_FACES, CODE_FAMILY } from './font-plan.ts';
import type { FontCoverage, PlannedFace } from './font-plan.ts';

/**
 * The faces that code needs, each cut to its characters. The italic has no Cyrillic and no Greek: those come from the
 * upright face, as a part of the italic one, so that they keep the width of the letters beside them.
 */
export function codeFaces(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  coverage: FontCoverage,
): readonly PlannedFace[] {
  return CODE_FACES.flatMap(({ name, weight, style, upright }) => {
    const has = codePointRanges(coverage[name]?.['all'] ?? 'U+0');
    const wanted = [...(needed.get(name) ?? [])].sort((a, b) => a - b);
    const own = wanted.filter((codePoint) => has(codePoint));
    const others = wanted.filter((codePoint) => !has(codePoint));
    const face = { family: CODE_FAMILY, weight, style };
    const range = others.map((codePoint) => `U+${codePoint.toString(16).toUpperCase()}`).join(',');
    return [
      ...(own.length === 0 ? [] : [{ ...face, file: `${name}.ttf`, range: null, codePoints: own }]),
      ...(others.length === 0 ? [] : [{ ...face, file: `${upright}.ttf`, range, codePoints: others }]),
    ];
  });
}
