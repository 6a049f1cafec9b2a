import { writeTextString } from './file/text-string.ts';

/**
 * The tree of page labels for labels one by one (ISO 32000-1 §12.4.2): stretches that count up are one range, any other
 * label is a range of its own.
 */
export function writePageLabels(labels: readonly string[]): string {
  const ranges: string[] = [];
  let expected: string | null = null;
  labels.forEach((label, index) => {
    const number = /^[1-9]\d{0,8}$/u.test(label) ? Number(label) : null;
    if (number === null) ranges.push(`${index} <</P ${writeTextString(label)}>>`);
    else if (label !== expected) ranges.push(`${index} <</S /D /St ${number}>>`);
    expected = number === null ? null : String(number + 1);
  });
  return `<</Nums [${ranges.join('\n')}]>>`;
}
