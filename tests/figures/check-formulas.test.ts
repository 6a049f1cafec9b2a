import { expect, test } from 'vitest';

import { checkFormulas } from '../../src/figures/math/check-formulas.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const TEXT = String.raw`\text{We are paying for lies}`;

async function codes(formula: string): Promise<readonly string[]> {
  const { value } = parseOutline('outline.md', `# A\n\n- So ${formula}.\n`);
  return (await checkFormulas(value)).map(({ code }) => code);
}

test.each([
  `$''${TEXT}''$`,
  `$'${TEXT}'$`,
  `$^{\\prime\\prime}${TEXT}^{\\prime\\prime}$`,
  `$\\prime\\prime${TEXT}\\prime\\prime$`,
  `$\\overset{''}{}${TEXT}\\overset{''}{}$`,
  String.raw`$''\mathrm{We\ are\;paying\ for\ lies}''$`,
  `$x''${TEXT}''$`,
  `$\\ll${TEXT}\\gg$`,
  `$\\lll${TEXT}\\ggg$`,
  `$<\\!<${TEXT}>\\!>$`,
  `$\\langle\\!\\langle${TEXT}\\rangle\\!\\rangle$`,
  String.raw`$\ll\begin{array}{c}\text{We are}\\\text{paying for lies}\end{array}\gg$`,
  `$“\\text{So}”\\ll${TEXT}\\gg$`,
])('words that look quoted in a formula are reported: %s', async (formula) => {
  expect(await codes(formula)).toEqual(['math/quotation']);
});

test.each([
  // These are looked up as they are written.
  '$\\text{“We are paying for lies”}$',
  String.raw`$f''(x) = \text{the second derivative of it} + g''(x)$`,
  String.raw`$a \ll b \text{ and so on until it is } c$`,
  String.raw`$\ll\text{few words}\gg$`,
  String.raw`$\langle\text{number of people in town}\rangle$`,
])('others are not: %s', async (formula) => {
  expect(await codes(formula)).toEqual([]);
});
