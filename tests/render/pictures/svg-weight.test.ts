import { expect, test } from 'vitest';

import { readPicture } from '../../../src/render/pictures/read-picture.ts';

/** What became of an SVG: its kind, or the code of the complaint. */
function read(svg: string | Uint8Array): string {
  const bytes = typeof svg === 'string' ? new TextEncoder().encode(svg) : svg;
  const picture = readPicture('a.svg', bytes);
  return typeof picture === 'function' ? picture({ file: null, position: null }).code : picture.contentType;
}

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${content}</svg>`;

const DOTS = '<circle r="1"/>'.repeat(300);

/** Parts that each draw the one before ten times, ten storeys high; `draw` is how they do. */
function tower(draw: (id: string) => string, element = 'g'): string {
  const storeys = Array.from(
    { length: 10 },
    (_, at) => `<${element} id="a${at + 1}">${draw(`a${at}`).repeat(10)}</${element}>`,
  );
  return svg(`<defs><g id="a0"><circle r="1"/></g>${storeys.join('')}</defs>${draw('a10')}`);
}

const uses = (written: (id: string) => string) => tower((id) => `<use ${written(id)}/>`);
const base64 = (text: string): string => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
const BOMB = uses((id) => `href="#${id}"`);

test.each([
  ['use', BOMB],
  ['use by a reference to a character', uses((id) => `href="&#35;${id}"`)],
  [
    'use by references to all characters',
    uses(
      (id) => `href="${Array.from(`#${id}`, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')}"`,
    ),
  ],
  ['use by xlink', uses((id) => `xlink:href="#${id}"`)],
  ['use by a prefix of its own', uses((id) => `q:href="#${id}"`).replace('xmlns:xlink', 'xmlns:q')],
  ['use behind blanks', uses((id) => `href=" \n#${id}\t"`)],
  ['use by a blank written as a reference', uses((id) => `href="&#10;#${id}&#9;"`)],
  ['use by escaped characters', uses((id) => `href="#%61${id.slice(1)}"`)],
  [
    'use with a prefix of its own',
    uses((id) => `href="#${id}"`)
      .replaceAll('<use', '<s:use')
      .replace('xmlns:xlink', 'xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink'),
  ],
  ['ids written as references', BOMB.replaceAll('id="a', 'id="&#97;')],
  ['ids written as entities', `<!DOCTYPE svg [<!ENTITY a "#a">]>${uses((id) => `href="&a;${id.slice(1)}"`)}`],
  [
    'elements in an entity',
    `<!DOCTYPE svg [<!ENTITY a "<use href='#a9'/>">]>${BOMB.replace('<use href="#a10"/>', '&a;'.repeat(10))}`,
  ],
  ['marks without quotation', tower((id) => `<g mask="url(#${id})"/>`, 'mask')],
  ['masks by escaped CSS', tower((id) => `<g style="mask:u\\72l(\\23 ${id})"/>`, 'mask')],
  ['patterns', tower((id) => `<rect fill="url( '#${id}' )"/>`, 'pattern')],
  ['strokes', tower((id) => `<rect style="stroke : URL(#${id}) red"/>`, 'pattern')],
  ['clips', tower((id) => `<rect clip-path="url(#${id})"/>`, 'clipPath')],
  [
    'pictures of filters',
    tower((id) => `<g filter="url(#f${id})"/><filter id="f${id}"><feImage href="#${id}"/></filter>`),
  ],
  ['symbols', tower((id) => `<use href="#${id}"/>`, 'symbol')],
  ['parts that draw themselves', uses((id) => `href="#${id}"`).replaceAll('</g>', '<use href="#a10"/></g>')],
  [
    'the same id later',
    BOMB.replace('<defs>', '<metadata><rdf:RDF><g id="a10"/></rdf:RDF></metadata><defs>'),
  ],
  ['a pattern on a group of many', svg(`<pattern id="p">${DOTS}</pattern><g fill="url(#p)">${DOTS}</g>`)],
  [
    'a pattern on what is used',
    svg(`<pattern id="p">${DOTS}</pattern><g id="a">${DOTS}</g><use href="#a" fill="url(#p)"/>`),
  ],
  [
    'a pattern by a sheet',
    svg(`<style>circle { fill: url(#p) }</style><pattern id="p">${DOTS}</pattern>${DOTS}`),
  ],
  [
    'a mask by a sheet',
    svg(`<style><![CDATA[.a, circle { mask: url("#p") }]]></style><mask id="p">${DOTS}</mask>${DOTS}`),
  ],
  [
    'a mask by a sheet at the end',
    svg(`<mask id="p">${DOTS}</mask>${DOTS}<style>g ~ * { mask: url(#p) }</style>`),
  ],
  [
    'a mask behind a brace in a text',
    svg(`<style>g[a="}"], circle { mask: url(#p) }</style><mask id="p">${DOTS}</mask>${DOTS}`),
  ],
  [
    'a mask behind half a comment',
    svg(
      `<style>g{b:url(/*)} circle { mask: url(#p) } g{b:url(*/)}</style><mask id="p">${DOTS}</mask>${DOTS}`,
    ),
  ],
  [
    'a mask on condition',
    svg(`<style>@media screen { circle { mask: url(#p) } }</style><mask id="p">${DOTS}</mask>${DOTS}`),
  ],
  [
    'a mask by a value of one’s own',
    svg(
      `<mask id="p">${DOTS}</mask><g style="--m: url(#p)">${DOTS.replaceAll('/>', ' style="mask: var(--m)"/>')}</g>`,
    ),
  ],
  [
    'markers at each corner',
    svg(`<marker id="m">${DOTS}</marker><path marker-mid="url(#m)" d="M0 0${'h1'.repeat(300)}"/>`),
  ],
  [
    'markers handed down',
    svg(
      `<marker id="m">${DOTS}</marker><g style="marker:url(#m)"><polyline points="${'1 1 '.repeat(300)}"/></g>`,
    ),
  ],
  [
    'animated addresses',
    svg(`<g id="a">${DOTS}</g><use href="#b"><set attributeName="xlink:href" to="#a"/></use>`),
  ],
  [
    'animated paints',
    svg(`<pattern id="p">${DOTS}</pattern><g><animate attributeName="fill" values="red;url(#p)"/></g>`),
  ],
  ['a drawing in an address', svg(`<image href="${base64(BOMB)}"/>`)],
  [
    'a drawing in an address without base64',
    svg(`<image xlink:href="data:image/svg+xml,${encodeURIComponent(BOMB)}"/>`),
  ],
  [
    'drawings in addresses of drawings',
    svg(`<image href="${base64(svg(`<image href="${base64(BOMB)}"/>`))}"/>`),
  ],
  [
    'drawings in addresses, each many times',
    svg(`<image href="${base64(svg(`<g id="a">${DOTS}</g>${'<use href="#a"/>'.repeat(100)}`))}"/>`.repeat(2)),
  ],
  ['a drawing in a sheet', svg(`<style>g { mask-image: url("${base64(BOMB)}") }</style><g/>`)],
  [
    'a sheet in a sheet',
    svg(
      `<style>@import url("data:text/css,circle{mask:url(%23p)}");</style><mask id="p">${DOTS}</mask>${DOTS}`,
    ),
  ],
  [
    'a sheet in an instruction',
    `<?xml-stylesheet href="data:text/css,circle%7Bmask:url(%23p)%7D"?>${svg(`<mask id="p">${DOTS}</mask>${DOTS}`)}`,
  ],
  ['a page in an address', svg('<foreignObject><iframe src="data:text/html,x"/></foreignObject>')],
  [
    'filters of a thousand steps',
    svg(
      `<filter id="f">${'<feTurbulence numOctaves="99"/>'.repeat(1000)}</filter>${'<g filter="url(#f)"/>'.repeat(10)}`,
    ),
  ],
  ['another encoding', `<?xml version="1.0" encoding="shift_jis"?>${BOMB}`],
])('an SVG bomb made with %s is refused', (_, bomb) => {
  expect(read(bomb)).toBe('picture/too-intricate');
  expect(bomb.length).toBeLessThan(60_000);
});

test('a photograph in a drawing may be no larger than one beside the outline', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkwPC/HgAEhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const drawing = () => svg(`<image href="data:image/png;base64,${png.toString('base64')}"/>`);
  expect(read(drawing())).toBe('image/svg+xml');
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  expect(read(drawing())).toBe('picture/too-intricate');
});

const INKSCAPE = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="64mm" height="64mm" viewBox="0 0 64 64" version="1.1" id="svg5" inkscape:version="1.3 (0e150ed6c4, 2023-07-21)"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:label="data: a, b"/>
  <defs id="defs2">
    <linearGradient id="g1"><stop style="stop-color:#000" offset="0"/></linearGradient>
    <linearGradient xlink:href="#g1" id="g2" x1="0" x2="9"/>
    <marker style="overflow:visible" id="Arrow" orient="auto"><path d="M0 0 5 -5 -12 0 5 5Z"/></marker>
    <filter id="shadow"><feGaussianBlur stdDeviation="2"/><feOffset dx="1"/><feComposite in2="SourceGraphic"/></filter>
  </defs>
  <g inkscape:groupmode="layer" id="layer1" style="fill:url(#g2);filter:url(#shadow)">
    ${'<path style="fill:none;stroke:#000;marker:none;marker-end:url(#Arrow)" d="M 0,0 C 1,1 2,2 3,3 4,4 5,5 6,6 z" sodipodi:nodetypes="cc"/>'.repeat(2000)}
    <a xlink:href="#layer1"><text><tspan sodipodi:role="line">Sea &amp; sand</tspan></text></a>
  </g>
</svg>`;

const ILLUSTRATOR = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
   viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
<style type="text/css">
  .st0{clip-path:url(#SVGID_2_);} .st1{fill:url(#SVGID_3_);} .st2{font-family:'MyriadPro-Regular'; fill:#FFFFFF;}
</style>
<g><defs><rect id="SVGID_1_" width="10" height="10"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_" style="overflow:visible;"/></clipPath>
<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse"><stop offset="0"/></linearGradient>
${'<path class="st0 st1" d="M1,2c3,4,5,6,7,8z"/>'.repeat(4000)}<text class="st2">Sea</text></g>
</svg>`;

test.each([
  ['Inkscape', INKSCAPE],
  ['Illustrator', ILLUSTRATOR],
  [
    'a font of icons',
    svg(
      `${Array.from({ length: 300 }, (_, at) => `<symbol id="i${at}"><path d="M0 0"/></symbol>`).join('')}<use href="#i7"/>`,
    ),
  ],
  [
    'a program of charts',
    svg(
      `<defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style><path id="dot" d="M0 3C1 1 2 2 3 3"/></defs>${'<use xlink:href="#dot" x="1" style="fill: #1f77b4"/>'.repeat(10_000)}`,
    ),
  ],
  [
    'a program of animations',
    svg(
      '<circle r="1"><animate attributeName="fill" values="#fff;#000" dur="1s"/><animateTransform attributeName="transform" type="rotate" from="0" to="9"/></circle>',
    ),
  ],
  [
    'a program that embeds fonts',
    svg(
      '<style>@import url("https://fonts.example.org/css"); @font-face { font-family: "A"; src: url("data:font/woff2;base64,d09GMg==") } text { font: 9px "A" }</style><text>a</text>',
    ),
  ],
])('what %s writes is taken', (_, drawing) => {
  expect(read(drawing)).toBe('image/svg+xml');
});

test('an SVG is read in the encoding that it names, and handed on in UTF-8', () => {
  const text = `<?xml version="1.0" encoding="iso-8859-1"?>${svg('<text>Café</text>', ' width="1" height="1"')}`;
  const picture = readPicture('a.svg', Buffer.from(text, 'latin1'));
  expect(typeof picture === 'function' ? '' : new TextDecoder().decode(picture.bytes)).toBe(
    text.replace(/^<\?.*?\?>/u, ''),
  );
});
