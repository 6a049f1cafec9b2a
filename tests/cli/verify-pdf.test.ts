import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { wordsFingerprint } from '../../src/evidence/lock/fingerprint.ts';
import { streamOf, taggedPdf } from '../pdf/small-pdf.ts';
import { receiptWith } from '../support/receipt.ts';
import { lectern, outputIn, workFolder } from '../support/run-lectern.ts';

const SAID = 'Nobody asked what it costs';
const folder = workFolder({ 'article.txt': `The wall\n\nIt was built. ${SAID}.\n` });

/** What makes a PDF that shows one quotation; a forger changes one of these. */
const HONEST = {
  quote: '/S /BlockQuote',
  paragraph: '/S /P',
  begin: '/P <</MCID 0 >> BDC',
  page: '',
  resources: '',
  inside: [`(${SAID}) Tj`],
  named: '',
  after: '',
  root: '/K 6 0 R',
  document: '/S /Document',
};

function pdf(changes: Partial<typeof HONEST>): Buffer {
  const { quote, paragraph, begin, page, resources, inside, named, after, root, document } = {
    ...HONEST,
    ...changes,
  };
  const speaker = named === '' ? null : 'Ann Lee';
  const said = { content: SAID, speaker, source: 'wall', words: wordsFingerprint(SAID) };
  const wall = { title: 'The wall', url: null, textHash: null, fileHash: null };
  const receipt = receiptWith([{ ...said, start: null, end: null, paragraph: null }], { wall });
  return taggedPdf({
    content: `${begin}\nBT\n/F1 12 Tf\n${inside.join('\n')}\nET\nEMC\n${named}${after}`,
    page: `/Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>> ${resources}>> ${page}`,
    catalog: `/PieceInfo <</Lectern <</LastModified (D:1970) /Private 12 0 R>>>>`,
    structure: [
      `<</Type /StructTreeRoot ${root} /ParentTree 9 0 R>>`,
      `<</Type /StructElem ${document} /P 5 0 R /K [7 0 R 14 0 R]>>`,
      `<</Type /StructElem ${quote} /P 6 0 R /K [8 0 R]>>`,
      `<</Type /StructElem ${paragraph} /P 7 0 R /Pg 3 0 R /K 0>>`,
      '<</Nums [0 10 0 R]>>',
      '[8 0 R 14 0 R]',
    ],
    further: [
      streamOf(Buffer.from(JSON.stringify(receipt)), '/Name (lectern-receipt.json)'),
      streamOf(Buffer.from('x'), '/Filter /LZWDecode'),
      '<</Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 1>>',
    ],
  });
}

async function run(bytes: Uint8Array) {
  writeFileSync(join(folder, 'slides.pdf'), bytes);
  const { code, stdout } = await lectern(folder, [
    'verify',
    'slides.pdf',
    '--source',
    'article.txt',
    '--format',
    'json',
  ]);
  const {
    diagnostics,
  }: { diagnostics: { code: string; severity: string; message: string; hint: string }[] } =
    JSON.parse(stdout);
  return { code, diagnostics };
}

/** What is said of the receipt of a PDF. None of these carries its source, so none is proven. */
async function verify(bytes: Uint8Array) {
  const { code, diagnostics } = await run(bytes);
  expect([code, diagnostics[0]?.code]).toEqual([1, 'verify/no-source']);
  const told = diagnostics.slice(1);
  return { code: told.some(({ severity }) => severity === 'error') ? 1 : 0, told };
}

const PICTURE = { quote: '/S /Div', paragraph: `/S /Figure /Alt (A wall: ${SAID})`, inside: ['0 0 Td'] };

test.each([
  ['as it was built', {}],
  ['whose words are read in other pieces', { inside: ['(Nobody asked ) Tj', '(what it costs) Tj'] }],
  ['that quotes in the description of a picture', PICTURE],
  ['with decoration', { after: '/Artifact BMC\n0 0 5 5 re f\nEMC\n' }],
])('a PDF %s passes', async (_what, changes) => {
  expect(await verify(pdf(changes))).toEqual({ code: 0, told: [] });
});

const OTHER = '(Everybody asked what it costs)';
test.each([
  ['in place of the block quote', { quote: `/S /BlockQuote /ActualText ${OTHER}` }],
  ['in place of its paragraph', { paragraph: `/S /P /ActualText ${OTHER}` }],
  ['as the description of the paragraph', { paragraph: `/S /P /Alt ${OTHER}` }],
  ['as what the paragraph is short for', { paragraph: `/S /P /E ${OTHER}` }],
  ['at the numbered content', { begin: `/P <</MCID 0 /ActualText ${OTHER}>> BDC` }],
  [
    'in a list of properties that the numbered content names',
    { begin: '/P /Pr BDC', resources: `/Properties <</Pr <</MCID 0 /ActualText ${OTHER}>>>>` },
  ],
  [
    'in a list of properties within it',
    {
      inside: ['/X <</Y 1>> DP', '/Span /Pr BDC', `(${SAID}) Tj`, 'EMC'],
      resources: `/Properties <</Pr <</ActualText ${OTHER}>>>>`,
    },
  ],
])('words that are read aloud %s are noticed', async (_where, changes) => {
  const { code, told } = await verify(pdf(changes));
  expect([code, told.map((one) => one.code)]).toEqual([1, ['evidence/no-entry', 'evidence/not-shown']]);
});

test('words that are read aloud in place of numbered content within them are noticed', async () => {
  const begin = `/Span <</ActualText ${OTHER}>> BDC\n${HONEST.begin}`;
  const { code, told } = await verify(pdf({ begin, after: 'EMC\n' }));
  expect([code, told.map((one) => one.code)]).toEqual([1, ['evidence/no-entry', 'evidence/not-shown']]);
});

const named = (name: string) => `/P <</MCID 1 >> BDC\nBT\n/F1 12 Tf\n(${name}) Tj\nET\nEMC\n`;

test.each([
  ['another', { named: named('Bo Hu, mayor') }],
  ['another, under words that are no block quote any more', { named: named('Bo Hu'), quote: '/S /P' }],
])('%s speaker than that of the receipt is noticed', async (_what, changes) => {
  expect((await verify(pdf({ named: named('Ann Lee, mayor') }))).told).toEqual([]);
  const { code, told } = await verify(pdf(changes));
  expect([code, told.map((one) => one.code)]).toEqual([1, ['evidence/speaker-not-shown']]);
});

test('a block quote that is made a figure with other words is noticed', async () => {
  const { code, told } = await verify(pdf({ quote: `/S /Figure /Alt ${OTHER}` }));
  expect([code, told.map((one) => one.code)]).toEqual([1, ['evidence/not-shown']]);
});

test('words that are read aloud in place of all are noticed', async () => {
  const { code, told } = await verify(pdf({ document: `/S /Document /ActualText ${OTHER}` }));
  expect([code, told.map((one) => one.code)]).toEqual([1, ['evidence/not-shown']]);
});

test.each([
  ['words without a tag', { after: `BT /F1 12 Tf ${OTHER} Tj ET\n` }],
  ['words whose tag is gone', { after: `/P <</MCID 7 >> BDC BT /F1 12 Tf ${OTHER} Tj ET EMC\n` }],
  [
    'a text laid over the page',
    {
      page: `/Annots [<</Type /Annot /Subtype /FreeText /Rect [0 0 90 90] /Contents ${OTHER} /DA (/F1 12 Tf)>>]`,
    },
  ],
])('of %s is warned', async (_what, changes) => {
  const { code, told } = await verify(pdf(changes));
  expect([code, told.map((one) => one.code)]).toEqual([0, ['evidence/beside-tags']]);
  expect(told[0]?.message).toContain('On page 1');
});

test.each([
  ['more behind its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n% x\n')])],
  [
    'more behind its table of places',
    (bytes: Buffer) =>
      Buffer.from(
        bytes.toString('latin1').replace('startxref', '99 0 obj\n(x)\nendobj\nstartxref'),
        'latin1',
      ),
  ],
  [
    'another content',
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('0 0 100 100', '0 0 100 200'), 'latin1'),
  ],
])('a PDF with %s is told to be another file', async (_what, change) => {
  const { code, told } = await verify(change(pdf({})));
  expect([code, told.map((one) => one.code)]).toEqual([0, ['evidence/not-as-built']]);
});

test.each([
  ['without tags', pdf({ root: '' }).toString('latin1'), 'have no tags'],
  [
    'with a page that can’t be unpacked',
    pdf({}).toString('latin1').replace('/Contents 4 0 R /', '/Contents 13 0 R/'),
    'page 1 can’t be unpacked',
  ],
  ['with tags in a circle', pdf({ root: '/K [6 0 R 6 0 R]' }).toString('latin1'), 'go in a circle'],
])('a PDF %s doesn’t pass, and isn’t said to show other words', async (_what, made, reason) => {
  const { code, told } = await verify(Buffer.from(made, 'latin1'));
  const codes = told.map((one) => one.code).filter((one) => one !== 'evidence/not-as-built');
  expect([code, codes]).toEqual([1, ['evidence/pages-unread']]);
  expect(told[0]?.message).toContain(reason);
});

test('what to do about a file without a readable receipt depends on why', async () => {
  const locked = pdf({}).toString('latin1').replace('/Info 11 0 R', '/Encrypt 11 0 R /Info 11 0 R');
  const hints = [];
  for (const text of ['<p>x</p>', locked, pdf({}).toString('latin1').slice(0, -40)]) {
    const { diagnostics } = await run(Buffer.from(text, 'latin1'));
    hints.push(diagnostics[0]?.hint);
  }
  expect(hints).toEqual([
    expect.stringContaining('as it is built today'),
    expect.stringContaining('qpdf --decrypt'),
    expect.stringContaining('ask for it again'),
  ]);
});

test('a receipt without quotations is said to prove nothing', async () => {
  const outline = workFolder({ 'outline.md': '---\ntitle: The wall\n---\n\n## It stands\n\n- For now\n' });
  await lectern(outline, ['build', 'outline.md', '--no-pdf', '--out', 'out']);
  const { code, stderr } = await lectern(outline, ['verify', join(outputIn(outline), 'index.html')]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('so nothing was looked up')]);
});
