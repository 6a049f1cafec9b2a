import { smallPdf, streamOf } from './small-pdf.ts';

const CLAIMS =
  '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><rdf:RDF>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li></rdf:Alt></dc:title>
${CLAIMS}</rdf:RDF><?xpacket end="r"?>`;

const CONTENT = `/Artifact BMC 0 0 100 100 re f EMC
/H1 <</MCID 0>>BDC BT /F1 9 Tf <00010002> Tj ET EMC
/P <</MCID 1>>BDC BT /F1 9 Tf <0003> Tj ET EMC
/P <</MCID 2>>BDC BT /F1 9 Tf <0001> Tj ET EMC
/Figure <</MCID 3>>BDC /X1 Do EMC`;

const UNICODE = `begincmap 4 beginbfchar
<0001> <0041>
<0002> <0042>
<0003> <4E2D>
<0004> <0043>
endbfchar endcmap`;

/** The objects of a PDF that keeps all rules, by name; each may be changed for a test. */
type GoodObjects = Record<(typeof NAMES)[number], string>;

const NAMES = [
  'catalog',
  'pages',
  'page',
  'content',
  'structure',
  'document',
  'heading',
  'list',
  'item',
  'body',
  'chinese',
  'link',
  'annotation',
  'table',
  'row',
  'head',
  'secondRow',
  'cell',
  'figure',
  'parents',
  'font',
  'descendant',
  'descriptor',
  'fontFile',
  'unicode',
  'picture',
  'metadata',
  'outlines',
  'bookmark',
  'properties',
] as const;

/** Writes a reference to an object by its name. */
function to(name: (typeof NAMES)[number]): string {
  return `${NAMES.indexOf(name) + 1} 0 R`;
}

function tag(type: string, parent: (typeof NAMES)[number], kids: string, further = ''): string {
  return `<</Type /StructElem /S /${type} /P ${to(parent)} /Pg ${to('page')} /K ${kids} ${further}>>`;
}

function goodObjects(): GoodObjects {
  return {
    catalog: `<</Type /Catalog /Pages ${to('pages')} /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot ${to('structure')}
      /Metadata ${to('metadata')} /Outlines ${to('outlines')}>>`,
    pages: `<</Type /Pages /Count 1 /Kids [${to('page')}]>>`,
    page: `<</Type /Page /Parent ${to('pages')} /MediaBox [0 0 100 100] /Contents ${to('content')} /StructParents 0 /Tabs /S
      /Annots [${to('annotation')}] /Resources <</Font <</F1 ${to('font')}>> /XObject <</X1 ${to('picture')}>>
      /ExtGState <</G1 <</ca 1 /BM /Normal>>>>>>>>`,
    content: streamOf(Buffer.from(CONTENT)),
    structure: `<</Type /StructTreeRoot /K ${to('document')} /ParentTree ${to('parents')} /RoleMap <</Em /Span>>>>`,
    document: tag('Document', 'structure', `[${to('heading')} ${to('list')} ${to('table')} ${to('figure')}]`),
    heading: tag('H1', 'document', '0'),
    list: tag('L', 'document', `[${to('item')}]`),
    item: tag('LI', 'list', `[${to('body')}]`),
    body: tag('LBody', 'item', `[${to('chinese')} ${to('link')}]`),
    chinese: tag('Em', 'body', '1', '/Lang (zh-Hans)'),
    link: tag('Link', 'body', `[2 <</Type /OBJR /Obj ${to('annotation')}>>]`),
    annotation: `<</Type /Annot /Subtype /Link /F 4 /Rect [0 0 9 9] /Contents (A link) /StructParent 1
      /A <</S /URI /URI (https://example.org/)>>>>`,
    table: tag('Table', 'document', `[${to('row')} ${to('secondRow')}]`),
    row: tag('TR', 'table', `[${to('head')}]`),
    head: tag('TH', 'row', '[]', '/A <</O /Table /Scope /Column>>'),
    secondRow: tag('TR', 'table', `[${to('cell')}]`),
    cell: tag('TD', 'secondRow', '[]'),
    figure: tag('Figure', 'document', '3', '/Alt (A quay)'),
    parents: `<</Nums [0 [${to('heading')} ${to('chinese')} ${to('link')} ${to('figure')}] 1 ${to('link')}]>>`,
    font: `<</Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [${to('descendant')}]
      /ToUnicode ${to('unicode')}>>`,
    descendant: `<</Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDToGIDMap /Identity /W [1 [500 500] 3 4 500]
      /FontDescriptor ${to('descriptor')}>>`,
    descriptor: `<</Type /FontDescriptor /FontName /Sample /FontFile2 ${to('fontFile')}>>`,
    fontFile: streamOf(Buffer.from('a font')),
    unicode: streamOf(Buffer.from(UNICODE)),
    picture: streamOf(
      Buffer.from('\0'),
      '/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    ),
    metadata: streamOf(Buffer.from(XMP), '/Type /Metadata /Subtype /XML'),
    outlines: `<</Type /Outlines /First ${to('bookmark')} /Last ${to('bookmark')} /Count 1>>`,
    bookmark: `<</Title (A heading) /Parent ${to('outlines')} /Dest [${to('page')} /XYZ 0 0 0]>>`,
    properties: '<</Title (A title)>>',
  };
}

/** A PDF that keeps all rules, but for what a test changes in it: `change('page', '/Tabs /S', '')`. */
export function goodPdf(
  alter: (change: (name: (typeof NAMES)[number], from: string | RegExp, to: string) => void) => void = () =>
    undefined,
): Buffer {
  const objects = goodObjects();
  alter((name, from, text) => {
    const changed = objects[name].replace(from, text);
    if (changed === objects[name]) throw new Error(`${name} doesn’t have ${String(from)}.`);
    // The lengths of streams follow their content.
    const [, head = '', content = ''] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/u.exec(changed) ?? [];
    objects[name] = changed.includes('\nstream\n')
      ? `${head.replace(/\/Length \d+/u, `/Length ${content.length}`)}\nstream\n${content}\nendstream`
      : changed;
  });
  const bodies = NAMES.map((name) => objects[name]);
  return smallPdf(bodies, `/Root ${to('catalog')} /Info ${to('properties')}`);
}
