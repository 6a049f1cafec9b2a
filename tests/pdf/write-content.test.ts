import { expect, test } from 'vitest';

import { readContentMarks } from '../../src/pdf/content/read-content-marks.ts';
import { textOfPart } from '../../src/pdf/content/part-text.ts';
import { withArtifacts } from '../../src/pdf/content/repair-stream.ts';

const NAMES = {
  contentId: (operands: string): number | null => {
    const id = /\/MCID (\d+)/u.exec(operands)?.[1];
    return id === undefined ? null : Number(id);
  },
  isMarkedForm: (name: string) => name === 'Marked',
};

/** The content with its artifacts, in one line; numbers below 5 are tagged. */
function finished(content: string): string {
  const bytes = Buffer.from(content, 'latin1');
  const marks = readContentMarks(bytes, NAMES);
  const within = { page: 1, form: null, owner: 1, content: bytes, resources: null, marks };
  const result = withArtifacts(within, (id) => id < 5, []);
  return Buffer.from(result ?? bytes)
    .toString('latin1')
    .replace(/\s+/gu, ' ')
    .trim();
}

test.each([
  ['fills', '1 g 0 0 1 1 re f', '1 g /Artifact BMC 0 0 1 1 re f EMC'],
  ['lines', '0 0 m 1 1 l S 2 w', '/Artifact BMC 0 0 m 1 1 l S 2 w EMC'],
  ['text', 'BT /F1 9 Tf (a) Tj (b) Tj ET q', 'BT /F1 9 Tf /Artifact BMC (a) Tj (b) Tj EMC ET q'],
  ['pictures', '/X1 Do', '/Artifact BMC /X1 Do EMC'],
  ['shadings', '/S1 sh', '/Artifact BMC /S1 sh EMC'],
  ['pictures in the content', 'BI /W 1 ID EMC BT\nEI q', '/Artifact BMC BI /W 1 ID EMC BT EI q EMC'],
])('%s that are in no tag become artifacts', (_what, content, expected) => {
  expect(finished(content)).toBe(expected);
});

test('what is tagged stays as it is', () => {
  const content = '/P <</MCID 0>>BDC BT (a) Tj ET 0 0 1 1 re f EMC';
  expect(finished(content)).toBe(content);
});

test('a clipping path shows nothing, so it needs no mark', () => {
  expect(finished('0 0 1 1 re W* n')).toBe('0 0 1 1 re W* n');
});

test('an artifact ends before something tagged begins', () => {
  expect(finished('0 0 1 1 re f /P <</MCID 0>>BDC (a) Tj EMC 2 2 1 1 re f')).toBe(
    '/Artifact BMC 0 0 1 1 re f EMC /P <</MCID 0>>BDC (a) Tj EMC /Artifact BMC 2 2 1 1 re f EMC',
  );
});

test('an artifact ends with the state of the graphics that it began in', () => {
  expect(finished('q 0 0 1 1 re f q 1 w Q 0 0 1 1 re f Q 1 w')).toBe(
    'q /Artifact BMC 0 0 1 1 re f q 1 w Q 0 0 1 1 re f EMC Q 1 w',
  );
});

test('a number that no tag has becomes an artifact', () => {
  expect(finished('/P <</MCID 7>>BDC 0 0 1 1 re f EMC')).toBe('/Artifact BMC 0 0 1 1 re f EMC');
});

test('what is marked but neither tagged nor an artifact becomes one, inside its own marks', () => {
  expect(finished('BT /Span <</Lang (fr)>>BDC (a) Tj EMC ET')).toBe(
    'BT /Span <</Lang (fr)>>BDC /Artifact BMC (a) Tj EMC EMC ET',
  );
});

test('what is an artifact already stays one', () => {
  const content = '/Artifact <</Type /Pagination>>BDC (a) Tj EMC /Artifact BMC (b) Tj EMC';
  expect(finished(content)).toBe(content);
});

test('a form that has tags of its own is drawn as it is', () => {
  expect(finished('/Marked Do')).toBe('/Marked Do');
});

test('words in strings, names and comments are no operators', () => {
  const content = '/P <</MCID 0>>BDC (EMC \\) BT (Do) Tj) Tj <45> Tj /EMC gs % EMC\n EMC';
  expect(finished(content)).toBe(content.replace('\n ', ' '));
});

test('a loose text becomes one artifact with what stands between it and the next', () => {
  const content =
    '/F1 9 Tf\n1 g\nBT\n<01> Tj\nET\n2 w\nBT\n<02> Tj\nET\n/P <</MCID 0>>BDC\nBT\n<03> Tj\nET\nEMC\n';
  expect(finished(content)).toBe(
    '/F1 9 Tf 1 g /Artifact BMC BT <01> Tj ET 2 w BT <02> Tj ET EMC /P <</MCID 0>>BDC BT <03> Tj ET EMC',
  );
});

test('a text that is in part an artifact, or in part tagged, is looked at string by string', () => {
  expect(finished('BT\n/Artifact BMC\n<01> Tj\nEMC\n<02> Tj\nET\n')).toBe(
    'BT /Artifact BMC <01> Tj EMC /Artifact BMC <02> Tj EMC ET',
  );
  expect(finished('/Artifact BMC\nBT\n/P <</MCID 0>>BDC\n<01> Tj\nEMC\nET\nEMC\n<02> Tj')).toBe(
    '/Artifact BMC BT /P <</MCID 0>>BDC <01> Tj EMC ET EMC /Artifact BMC <02> Tj EMC',
  );
});

test('numbers that PDF/A doesn’t allow are written as it does, whatever else begins there', () => {
  const small = `.${'0'.repeat(38)}1`;
  expect(finished(`${small} 5000000000 m -4000000000 2 l S`)).toBe(
    '/Artifact BMC 0 5000000000.0 m -4000000000.0 2 l S EMC',
  );
  expect(finished(`/P <</MCID 0>>BDC 1 ${small} 2147483648 -${small} re f EMC`)).toBe(
    '/P <</MCID 0>>BDC 1 0 2147483648.0 0 re f EMC',
  );
  const content =
    '/P <</MCID 0>>BDC 2147483647 -2147483648 3000000000.5 /a1234567890123 <12345678901234> m EMC';
  expect(finished(content)).toBe(content);
});

const UNICODE = new Map([
  [1, 'a'],
  [2, 'ff'],
  [3, '中'],
  [0x21, 'z'],
]);

/** What the first range of a content says. Fonts but F1 have codes of one byte. */
function textOf(source: string): string {
  const content = Buffer.from(source, 'latin1');
  const [range] = readContentMarks(content, NAMES).ranges;
  if (range === undefined) throw new Error('There is one.');
  const fonts = (name: string) => ({ width: name === 'F1' ? (2 as const) : (1 as const), unicode: UNICODE });
  return textOfPart({ ...range, content, fonts });
}

test('what a range says is what its fonts say, or what stands in for it', () => {
  const content =
    '/F1 9 Tf /P <</MCID 0>>BDC [<00010002> -9 <0003>] TJ /Span <</ActualText (x)>>BDC <0001> Tj EMC /F2 9 Tf (!) Tj EMC';
  expect(textOf(content)).toBe('aff中xz');
});

test.each([
  ['hexadecimal strings', '<0001>Tj 2 0 Td<00020003>Tj', 'aff中'],
  ['strings with white space and too few digits', '<00 01> Tj <000> Tj <0003> Tj', 'a中'],
  ['strings in several fonts', '<0001> Tj /F2 -9.5 Tf\n<0121> Tj /F1 9 Tf <0001> Tj', 'aaza'],
  [
    'properties that stand in for a text',
    '/Span<</ActualText <FEFF00A0> >> BDC <0001> Tj EMC <0002> Tj',
    '\u00A0ff',
  ],
  ['properties inside others', '/Span <</A <</B <0003>>> >>BDC <0001> Tj EMC', 'a'],
  ['stretches without properties', '/Span BMC <0001> Tj EMC /Span /P1 BDC <0002> Tj EMC', 'aff'],
  ['words that only look like operators', '/Tf gs /BDC gs <0001> Tj /xEMC gs xTf <0003> Tj', 'a中'],
  ['strings beside a small picture', '<0001> Tj BI /W 1 ID (\xff<0002> EI <0003> Tj', 'a中'],
  ['comments', '<0001> Tj % <0002> Tj\n<0003> Tj', 'a中'],
])('a text of %s is read', (_what, shown, expected) => {
  expect(textOf(`/F1 9 Tf /P <</MCID 0>>BDC ${shown} EMC`)).toBe(expected);
});

test('a range that takes more bytes than any page is read', () => {
  const long = '<0001> Tj\n'.repeat(120_000);
  expect(textOf(`/F1 9 Tf /P <</MCID 0>>BDC ${long} EMC`)).toBe('a'.repeat(120_000));
});

test('a text of more letters than any page has is too long', () => {
  const long = '<0001>'.repeat(200_000);
  expect(() => textOf(`/F1 9 Tf /P <</MCID 0>>BDC [${long}] TJ EMC`)).toThrow('too long');
});

test('content that opens texts and never ends them is gone through once', () => {
  const content = 'BT\n'.repeat(200_000);
  expect(finished(content)).toBe(content.trim().replaceAll('\n', ' '));
});

test('texts that name no font are gone through once', () => {
  const content = 'BT\n1 Tr\nET\n'.repeat(200_000);
  expect(finished(content)).toBe(content.trim().replaceAll('\n', ' '));
});
