import { describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { archiveOf, docxOf, epubOf, mhtmlOf, wordParagraph } from '../support/saved-files.ts';

async function read(path: string, bytes: Uint8Array) {
  const { value, diagnostics } = await readArticle(bytes, path);
  const paragraphs = value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
  return { article: value, paragraphs, codes: diagnostics.map(({ code }) => code), diagnostics };
}

const run = (inside: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
const words = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe('a Word document', () => {
  test('with more text than a long book is refused while it is read', async () => {
    const { article, diagnostics } = await read('a.docx', docxOf(wordParagraph('a '.repeat(2_000_000))));
    expect(article).toBeNull();
    expect(diagnostics[0]?.message).toContain('too much text is in it');
  });

  test.each([
    [
      'deleted words',
      `<w:p>${run(words('We pay'))}<w:del>${run('<w:delText>secret</w:delText>')}</w:del>${run(words(' twice.'))}</w:p>`,
    ],
    [
      'moved words, where they stood',
      `<w:p>${run(words('We pay twice.'))}<w:moveFrom>${run(words('secret'))}</w:moveFrom></w:p>`,
    ],
    [
      'hidden and struck words',
      `<w:p>${run(words('We pay '))}${run(words('secret'), '<w:vanish/>')}${run(words('secret'), '<w:strike/>')}${run(words('twice.'), '<w:vanish w:val="0"/>')}</w:p>`,
    ],
    [
      'words too small, too narrow or in the colour of their ground',
      `<w:p>${run(words('We pay twice.'), '<w:sz w:val="18"/><w:color w:val="FFFFFF"/><w:shd w:fill="000000"/><w:w w:val="80"/>')}${['<w:sz w:val="2"/>', '<w:w w:val="1"/>', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>'].map((one) => run(words('secret'), one)).join('')}${run(words(''), '<w:color w:val="auto"/><w:shd w:fill="auto"/>')}</w:p>`,
    ],
    [
      'instructions of fields',
      `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText> HYPERLINK "secret" </w:instrText>')}${run(words('We pay twice.'))}</w:p>`,
    ],
    [
      'how characters are read',
      `<w:p>${run(`<w:ruby><w:rt>${run(words('secret'))}</w:rt><w:rubyBase>${run(words('We pay twice.'))}</w:rubyBase></w:ruby>`)}</w:p>`,
    ],
    [
      'what older programs are shown',
      `<w:p><mc:AlternateContent><mc:Choice>${run(words('We pay twice.'))}</mc:Choice><mc:Fallback>${run(words('secret'))}</mc:Fallback></mc:AlternateContent></w:p>`,
    ],
  ])('is read without %s', async (_what, body) => {
    expect((await read('a.docx', docxOf(body))).paragraphs).toEqual(['We pay twice.']);
  });

  test('has its added words, links, tabs, breaks and references to characters', async () => {
    const body = `<w:p><w:ins>${run(words('We &amp; they'))}</w:ins><w:hyperlink>${run(`<w:tab/>${words('pay')}<w:br/>`)}</w:hyperlink>${run(`${words('a non')}<w:noBreakHyphen/>${words('fee &#x2013; twice.')}`)}</w:p>`;
    expect((await read('a.docx', docxOf(body))).paragraphs).toEqual(['We & they pay a non-fee – twice.']);
  });

  test('has headings, quotations, captions and the cells of tables for what they are', async () => {
    const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const body = `${wordParagraph('The wall', 'berschrift1')}${wordParagraph('Why it is built.')}${wordParagraph('We pay twice.', 'Eigenes')}${wordParagraph('The harbour.', 'Bild')}<w:tbl><w:tr>${cell('Year')}${cell('Cost')}</w:tr><w:tr>${cell('A box around a paragraph.')}</w:tr></w:tbl>`;
    const { article } = await read('a.docx', docxOf(body));
    expect(article).toMatchObject({ headline: 'The wall', format: 'docx' });
    expect(article?.paragraphs.map(({ isSetOff }) => isSetOff)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(article?.paragraphs.map(({ isAside }) => isAside)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(article?.parts).toContainEqual({ name: 'caption', paragraph: 4 });
  });

  test('has its notes behind the story, in order, and no marks of them', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${wordParagraph(text)}</w:footnote>`;
    const body = `<w:p>${run(words('We pay'))}${run('<w:footnoteReference w:id="2"/>')}${run(words(' twice.'))}${run('<w:footnoteReference w:id="1"/>')}</w:p>`;
    const notes = `<w:footnotes>${note(-1, 'separator')}${note(1, 'In autumn.')}${note(2, 'Or thrice.')}</w:footnotes>`;
    const { article, paragraphs } = await read('a.docx', docxOf(body, { 'word/footnotes.xml': notes }));
    expect(paragraphs).toEqual(['We pay twice.', 'Or thrice.', 'In autumn.']);
    expect(article?.paragraphs.map(({ isAside }) => isAside)).toEqual([false, true, true]);
  });

  test('has what it sets in bold, in italics or underlined', async () => {
    const body = `<w:p>${run(words('We pay '))}${run(words('twi'), '<w:b/>')}${run(words('ce'), '<w:i/>')}${run(words(' a '))}${run(words('year'), '<w:u w:val="none"/>')}</w:p>`;
    expect((await read('a.docx', docxOf(body))).article?.emphasis).toEqual([
      { paragraph: 1, words: 'twice' },
    ]);
  });
});

describe('an EPUB', () => {
  test('is read in the order of its spine, without its table of contents', async () => {
    const book = epubOf([
      '<p>One.</p>',
      '<nav><ol><li>Two, three</li></ol></nav><p>Two.</p>',
      '<p>Three.</p>',
    ]);
    const { article, paragraphs } = await read('a.epub', book);
    expect(paragraphs).toEqual(['One.', 'Two.', 'Three.']);
    expect(article).toMatchObject({ headline: 'A title', byline: 'Ann Writer', published: '2026-03-04' });
  });

  test('has no marks of notes, and elements without an end swallow nothing', async () => {
    const body =
      '<p>We pay<a epub:type="noteref" href="#n1"><sup>1</sup></a> twice.<a id="x"/></p><div/><script src="x.js"/><p>And&#160;thrice.</p>';
    expect((await read('a.epub', epubOf([body]))).paragraphs).toEqual(['We pay twice.', 'And thrice.']);
  });

  test('is read without what nobody is shown', async () => {
    const styles = ['text-decoration:line-through', 'height:0;overflow:hidden', 'color:transparent'];
    const body = `<p>We pay twice.</p>${styles.map((style) => `<p style="${style}">secret</p>`).join('')}<p hidden="hidden">secret</p>`;
    expect((await read('a.epub', epubOf([body]))).paragraphs).toEqual(['We pay twice.']);
  });

  test('that its seller locked is refused, one with locked fonts isn’t', async () => {
    const locked = (path: string): Record<string, string> => ({
      'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const refused = await read('a.epub', epubOf(['<p>One.</p>'], { others: locked('OEBPS/text/c1.xhtml') }));
    expect(refused.diagnostics).toMatchObject([
      { code: 'article/unreadable-package', message: expect.stringContaining('locked') },
    ]);
    expect(
      (await read('a.epub', epubOf(['<p>One.</p>'], { others: locked('OEBPS/a.ttf') }))).paragraphs,
    ).toEqual(['One.']);
  });
});

const PARAGRAPH =
  'The council of the harbour town has voted on Monday to spend money on a wall against the sea.';

describe('a page saved as one file', () => {
  test('is decoded as its part or the page itself says, and has its address', async () => {
    const page = (charset: string): string =>
      `<html><head><meta charset="${charset}"><title>T</title></head><body><p>${PARAGRAPH}</p><p>${PARAGRAPH} Café.</p></body></html>`;
    const latin = Buffer.from(page('iso-8859-1'), 'latin1');
    const { article, paragraphs } = await read('a.mhtml', mhtmlOf(latin));
    expect(paragraphs[1]).toBe(`${PARAGRAPH} Café.`);
    expect(article?.url).toBe('https://courier.example/harbour');
    const told = mhtmlOf(Buffer.from(page('x'), 'latin1'), { type: 'text/html; charset="windows-1252"' });
    expect((await read('a.mhtml', told)).paragraphs[1]).toBe(`${PARAGRAPH} Café.`);
    // What is reported about it is wrong: it is UTF-8.
    const wrong = mhtmlOf(page('iso-8859-1'), { type: 'text/html; charset=windows-1252' });
    expect((await read('a.mhtml', wrong)).paragraphs[1]).toBe(`${PARAGRAPH} Café.`);
  });

  test.each([
    ['whole', 'boundary=xyz'],
    ['in marks', String.raw`boundary="x\y\z"`],
    ['in pieces', 'boundary*0=x; boundary*1="yz"'],
    ['in pieces, backwards', 'boundary*1=yz; boundary*0=x'],
    ['in pieces that are encoded', "boundary*0*=us-ascii'en'%78; boundary*1*=%79z"],
    ['encoded', "boundary*=''%78yz"],
    ['behind a comment', '(a; boundary=no (at all)) boundary=xyz'],
    ['before a comment', 'boundary=xyz (a; b)'],
    ['beside a text that looks like one', 'type="a; boundary=no"; boundary=xyz'],
  ])('is taken apart where its boundary is given %s', async (_how, given) => {
    const mail = `MIME-Version: 1.0 (made by hand)\r\nContent-Type: (a) multipart/related; ${given}\r\n\r\n--xyz\r\nContent-Type: text/html (page); charset=(Latin) windows-1252\r\nContent-Transfer-Encoding: (eight) 8bit\r\n\r\n<html><body><p>${PARAGRAPH}</p><p>${PARAGRAPH} Caf\u00e9 \u0093now\u0094.</p></body></html>\r\n--xyz--\r\n`;
    const { paragraphs } = await read('a.eml', Buffer.from(mail, 'latin1'));
    expect(paragraphs).toEqual([PARAGRAPH, `${PARAGRAPH} Café “now”.`]);
  });

  test('that was cut off is read as far as it goes, one without a page is refused', async () => {
    const whole = Buffer.from(
      mhtmlOf(`<html><body><p>${PARAGRAPH}</p><p>${PARAGRAPH} Two.</p></body></html>`),
    );
    const end = whole.indexOf('------Boundary--x----\r\nContent-Type: text/css');
    expect((await read('a.mhtml', whole.subarray(0, end))).paragraphs).toHaveLength(2);
    const none = Buffer.from(
      whole
        .toString('latin1')
        .replaceAll('text/html', 'text/plain')
        .replace('multipart/related;\r\n\ttype="text/plain"', 'multipart/related;\r\n\ttype="text/html"'),
      'latin1',
    );
    expect((await read('a.mhtml', none)).codes).toEqual(['article/unreadable-package']);
  });

  test('a mail without a page is refused, not read with its headers', async () => {
    const mail =
      'From: ann@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe wall =E2=80=93 our wall.';
    expect((await read('a.eml', Buffer.from(mail))).codes).toEqual(['article/unreadable-package']);
  });

  test('with a line of millions of signs is read to its end', async () => {
    const signs = '='.repeat(2_000_000) + ' '.repeat(4_000_000) + '=3'.repeat(1_000_000);
    const file = Buffer.from(
      Buffer.from(mhtmlOf('<p>x</p>'))
        .toString('latin1')
        .replace('<p>x</p>', () => `<p>${signs}</p>`),
      'latin1',
    );
    // Reading that grows with the square of the line never comes to its end here.
    expect((await read('a.mhtml', file)).codes).toEqual(['article/too-long']);
  });
});

describe('an archive that is damaged or says two things is refused', () => {
  const SAID = 'We pay twice a year for a wall that nobody asked for.';

  /** A document with some bytes changed: at an offset of the local header of its text, or of its entry in the directory. */
  function changed(place: 'local' | 'entry', offset: number, change: (byte: number) => number): Uint8Array {
    const bytes = Buffer.from(docxOf(wordParagraph(SAID)));
    const name = 'word/document.xml';
    const at = place === 'local' ? bytes.indexOf(name) - 30 : bytes.lastIndexOf(name) - 46;
    bytes[at + offset] = change(bytes[at + offset] ?? 0);
    return bytes;
  }

  test('but for that it is read', async () => {
    expect(
      (
        await read(
          'a.docx',
          changed('local', 10, (byte) => byte),
        )
      ).paragraphs,
    ).toEqual([SAID]);
  });

  test.each([
    ['another name before the file', 'local', 30],
    ['another way of packing before the file', 'local', 8],
    ['another sum in its directory', 'entry', 16],
    ['another size in its directory', 'entry', 24],
    ['a damaged file', 'local', 30 + 'word/document.xml'.length + 20],
  ] as const)('%s', async (_what, place, offset) => {
    const { article, codes } = await read(
      'a.docx',
      changed(place, offset, (byte) => byte ^ 1),
    );
    expect([article, codes]).toEqual([null, ['article/unreadable-package']]);
  });
});

describe('a hostile package', () => {
  test.each([
    ['one that unpacks to gigabytes', () => docxOf('', { 'word/document.xml': 'x'.repeat(80_000_000) })],
    [
      'one with entities of its own',
      () =>
        docxOf('', {
          'word/document.xml':
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>',
        }),
    ],
    [
      'a chapter with entities of its own',
      () =>
        epubOf([], {
          others: {
            'OEBPS/book.opf':
              '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
            'OEBPS/a.xhtml': '<!DOCTYPE html [<!ENTITY a "aaaa">]><html><body><p>&a;</p></body></html>',
          },
        }),
    ],
    ['one nested a thousand deep', () => docxOf('<w:sdt>'.repeat(1000) + '</w:sdt>'.repeat(1000))],
    ['a chapter nested a thousand deep', () => epubOf(['<div>'.repeat(1000)])],
    ['one with a million attributes', () => docxOf(`<w:p ${'a="1" '.repeat(1_000_000)}/>`)],
    ['one that isn’t well-formed', () => docxOf('<w:p><w:r></w:p></w:r>')],
    ['one without a document', () => archiveOf({ 'word/styles.xml': '<w:styles/>' })],
    ['one that was cut off', () => docxOf(wordParagraph('We pay twice.')).subarray(0, 400)],
    [
      'a book that leads out of itself',
      () =>
        epubOf([], {
          others: {
            'OEBPS/book.opf':
              '<package><manifest><item id="a" href="../../../../etc/passwd"/></manifest><spine><itemref idref="a"/></spine></package>',
          },
        }),
    ],
    [
      'one of ten thousand files',
      () =>
        archiveOf(Object.fromEntries(Array.from({ length: 6000 }, (_none, at) => [`word/${at}.xml`, '']))),
    ],
  ])('is refused: %s', async (_what, make) => {
    const bytes = make();
    expect((await read('a.docx', bytes)).codes).toEqual(['article/unreadable-package']);
  });
});
