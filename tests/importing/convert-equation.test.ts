import { expect, test } from 'vitest';

import { parseXml } from '../../src/text/syntax/parse-xml.ts';
import { convertEquation } from '../../src/importing/convert-equation.ts';

/** An equation of Office, of which ‹x› is a run. */
const tex = (inside: string): string =>
  convertEquation(
    parseXml(`<m:oMath>${inside.replaceAll(/‹([^›]*)›/gu, '<m:r><m:t>$1</m:t></m:r>')}</m:oMath>`),
  );

test.each([
  ['‹𝑎›‹−›‹50%›', 'a-50\\%'],
  ['<m:f><m:num>‹a›</m:num><m:den>‹b›</m:den></m:f>', '\\frac{a}{b}'],
  ['<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>‹n›</m:num><m:den>‹k›</m:den></m:f>', '{n \\atop k}'],
  ['<m:sSubSup><m:e>‹x›</m:e><m:sub>‹i›</m:sub><m:sup>‹2›</m:sup></m:sSubSup>', '{x}_{i}^{2}'],
  ['<m:rad><m:deg>‹3›</m:deg><m:e>‹x›</m:e></m:rad>', '\\sqrt[3]{x}'],
  ['<m:nary><m:sub>‹0›</m:sub><m:sup>‹∞›</m:sup><m:e>‹x›</m:e></m:nary>', '\\int _{0}^{\\infty}{x}'],
  [
    '<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr><m:e><m:eqArr><m:e>‹1›</m:e><m:e>‹2›</m:e></m:eqArr></m:e></m:d>',
    '\\left\\{\\begin{aligned}1 \\\\ 2\\end{aligned}\\right.',
  ],
  ['<m:func><m:fName>‹sin›</m:fName><m:e>‹θ›</m:e></m:func>', '\\sin {\\theta}'],
  [
    '<m:func><m:fName><m:limLow><m:e>‹lim›</m:e><m:lim>‹x→0›</m:lim></m:limLow></m:fName><m:e>‹x›</m:e></m:func>',
    '\\underset{x\\to 0}{\\lim }{x}',
  ],
  ['<m:acc><m:accPr><m:chr m:val="\u{20D7}"/></m:accPr><m:e>‹v›</m:e></m:acc>', '\\vec{v}'],
  [
    '<m:m><m:mr><m:e>‹1›</m:e><m:e>‹0›</m:e></m:mr><m:mr><m:e>‹0›</m:e><m:e>‹1›</m:e></m:mr></m:m>',
    '\\begin{matrix}1 & 0 \\\\ 0 & 1\\end{matrix}',
  ],
  ['<m:r><m:rPr><m:nor/></m:rPr><m:t>if x_1</m:t></m:r>', '\\text{if x\\_1}'],
  ['<m:unheard>‹x›</m:unheard>', 'x'],
])('%s is set as %s', (equation, expected) => {
  expect(tex(equation)).toBe(expected);
});
