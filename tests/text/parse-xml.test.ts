import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  parseXml,
  readXml,
  textIn,
  XmlFault,
  type XmlLimits,
  type XmlTag,
} from '../../src/text/parse-xml.ts';
import { runs } from '../support/long-run.ts';

/** The tags of a file with what is in them, one a line. */
function tagsIn(xml: string, limits?: XmlLimits): readonly XmlTag[] {
  const tags: XmlTag[] = [];
  readXml(xml, { open: (tag) => void tags.push(tag), close: () => undefined, text: () => undefined }, limits);
  return tags;
}

describe('what isn’t well-formed is refused', () => {
  test.each([
    ['nothing', ''],
    ['text alone', 'words'],
    ['two roots', '<a/><b/>'],
    ['text before the root', 'words<a/>'],
    ['text behind the root', '<a/>words'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['one attribute under two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['an attribute without marks', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a control character', '<a>\u0000</a>'],
    ['a control character as a reference', '<a>&#0;</a>'],
    ['half a character', '<a>\ud83d</a>'],
    ['half a character at the end', '<a/>\ud83d'],
    ['a tag that stays open', '<a><b></a>'],
    ['an end too many', '<a></a></a>'],
    ['a stray ampersand', '<a>A & B</a>'],
    ['an entity that is nowhere', '<a>&nbsp;</a>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'],
    ['declarations of its own', '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>'],
    ['an end in the middle of a remark', '<a/><!-- '],
  ])('%s', (_what, xml) => {
    expect(() => parseXml(xml)).toThrow(XmlFault);
  });

  test('whatever it is, in one way', () => {
    const pieces = constantFrom(
      '<a>',
      '</a>',
      '<b c="',
      '"',
      '/>',
      '&#',
      'x41;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '<!DOCTYPE',
      '[',
      ']',
      '>',
      ' ',
      'words',
      '\ud83d',
      '\u0001',
    );
    assert(
      property(array(pieces, { maxLength: 12 }), (all) => {
        try {
          parseXml(all.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlFault);
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('limits are asked while a file is read', () => {
  test.each([
    ['elements in elements', `${'<a>'.repeat(6)}${'</a>'.repeat(6)}`],
    ['elements', `<a>${'<b/>'.repeat(20)}</a>`],
    ['attributes', `<a ${Array.from({ length: 20 }, (_none, at) => `b${at}=""`).join(' ')}/>`],
    ['texts', `<a>${'<![CDATA[x]]>'.repeat(20)}</a>`],
    ['characters', `<a>${'x'.repeat(201)}</a>`],
  ])('%s', (_what, xml) => {
    expect(() => tagsIn(xml, { depth: 5, attributes: 20, pieces: 20, characters: 200 })).toThrow(XmlFault);
    expect(() => tagsIn(xml, { depth: 6, attributes: 20, pieces: 21, characters: 201 })).not.toThrow();
  });

  test('attributes of one element', () => {
    const xml = '<a b="" c=""/>';
    expect(() => tagsIn(xml, { depth: 5, attributes: 1, pieces: 20, characters: 200 })).toThrow(XmlFault);
    expect(() => tagsIn(xml, { depth: 5, attributes: 2, pieces: 20, characters: 200 })).not.toThrow();
  });
});

test('references are decoded in texts and attributes, and what is between tags comes in order', () => {
  const root = parseXml(
    '<?xml version="1.0"?><!DOCTYPE a><a b="&#35;a &amp; b">We <i>&#x2013;</i><!-- no --><![CDATA[ <b>]]></a>',
  );
  expect(root.attributes.get('b')).toBe('#a & b');
  expect(textIn(root)).toBe('We – <b>');
});

test('names have what their prefix stands for, or the prefix where nothing says so', () => {
  const [root, inner] = tagsIn('<a xmlns="u" xmlns:x="v" x:href="1" href="2"><y:b/></a>');
  expect(root).toMatchObject({ name: 'a', local: 'a', namespace: 'u' });
  expect(root?.attributes.slice(2)).toEqual([
    { name: 'x:href', local: 'href', namespace: 'v', value: '1' },
    { name: 'href', local: 'href', namespace: '', value: '2' },
  ]);
  expect(inner).toMatchObject({ name: 'y:b', local: 'b', namespace: 'y' });
});

test('tags have their places in the text', () => {
  const xml = '<a>\r\n <b\r\nc=">"/>é<d ></d></a>';
  expect(tagsIn(xml).map(({ start, end }) => xml.slice(start, end))).toEqual([
    '<a>',
    '<b\r\nc=">"/>',
    '<d >',
  ]);
});
