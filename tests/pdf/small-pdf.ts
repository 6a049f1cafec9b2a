import { identifierOf, NO_IDENTIFIER } from '../../src/pdf/file/write-pdf.ts';

/** A tiny PDF with the given objects, numbered from 1; object 1 is the catalog. `OWN_IDENTIFIER` in its trailer is made of its bytes. */
export function smallPdf(objects: readonly string[], trailer = '/Root 1 0 R', header = '%PDF-1.4\n'): Buffer {
  let text = header;
  const offsets: number[] = [];
  objects.forEach((body, at) => {
    offsets.push(text.length);
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  const wholeWith = (identifier: string): Buffer => {
    const ids = trailer.replace(OWN_IDENTIFIER, `/ID [<${identifier}> <${identifier}>]`);
    const end = `trailer\n<</Size ${offsets.length + 1} ${ids}>>\nstartxref\n${text.length}\n%%EOF`;
    return Buffer.from(text + table + end, 'latin1');
  };
  return wholeWith(identifierOf([wholeWith(NO_IDENTIFIER)]));
}

const OWN_IDENTIFIER = '/ID OWN';

export const PAGES = '<</Type /Pages /Count 0 /Kids []>>';

/** A stream with its dictionary. */
export function streamOf(content: Buffer, entries = ''): string {
  return `<<${entries} /Length ${content.length}>>\nstream\n${content.toString('latin1')}\nendstream`;
}

const STRUCTURE = [
  '<</Type /StructTreeRoot /K 6 0 R /ParentTree 9 0 R>>',
  '<</Type /StructElem /S /Document /P 5 0 R /K [7 0 R]>>',
  '<</Type /StructElem /S /H1 /P 6 0 R /K 8 0 R>>',
  '<</Type /StructElem /S /NonStruct /P 7 0 R /Pg 3 0 R /K 0>>',
  '<</Nums [0 10 0 R]>>',
  '[8 0 R]',
];

/** A tagged PDF of one page as Chromium would write it. The content and further objects, from number 12 on, may differ. */
export function taggedPdf({
  content = '/NonStruct <</MCID 0 >>BDC\nBT\n/F1 12 Tf\n(Hello) Tj\nET\nEMC\n',
  properties = '<</Producer (Skia) /CreationDate (D:20260102030405) /Trapped /False>>',
  page = '',
  catalog = '',
  structure = STRUCTURE,
  further = [],
}: {
  readonly content?: string;
  readonly properties?: string;
  readonly page?: string;
  readonly catalog?: string;
  /** The objects 5 to 10: the root, four elements or trees, and the elements of the page’s content. */
  readonly structure?: readonly string[];
  readonly further?: readonly string[];
} = {}): Buffer {
  return smallPdf(
    [
      `<</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo <</Marked true>> ${catalog}>>`,
      '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /StructParents 0 ${page}>>`,
      streamOf(Buffer.from(content, 'latin1')),
      ...structure,
      properties,
      ...further,
    ],
    `/Root 1 0 R /Info 11 0 R ${OWN_IDENTIFIER}`,
  );
}
