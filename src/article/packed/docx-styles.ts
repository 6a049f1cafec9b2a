import { type XmlElement, childOf, elementsIn } from '../../text/parse-xml.ts';

/** What a style makes of a paragraph. */
export type DocxStyle = 'headline' | 'standfirst' | 'heading' | 'quotation' | 'caption' | 'contents' | 'text';

/** The names that word processors give their own styles, whatever language they speak to their user. */
const NAMES: readonly { readonly name: RegExp; readonly style: DocxStyle; readonly example: string }[] = [
  { name: /^title$/iu, style: 'headline', example: 'Title' },
  { name: /^subtitle$/iu, style: 'standfirst', example: 'Subtitle' },
  { name: /^heading \d$/iu, style: 'heading', example: 'heading 1' },
  { name: /^(?:(?:intense )?quote|quotations|block text)$/iu, style: 'quotation', example: 'Intense Quote' },
  { name: /^caption$/iu, style: 'caption', example: 'caption' },
  { name: /^(?:toc|contents) (?:\d|heading)$/iu, style: 'contents', example: 'toc 1' },
];

/** The styles of a document by their ids, as far as they say what a paragraph is; those made from others are like these. */
export function docxStyles(root: XmlElement | null): ReadonlyMap<string, DocxStyle> {
  const all = root === null ? [] : elementsIn(root).filter(({ name }) => name === 'w:style');
  const named = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  return new Map([...named.keys()].map((id) => [id, styleOf(id, named, 0)]));
}

function styleOf(id: string, named: ReadonlyMap<string, XmlElement>, depth: number): DocxStyle {
  const style = named.get(id);
  if (style === undefined || depth > DEEPEST) return 'text';
  const name = valueOf(style, 'w:name') ?? '';
  const row = NAMES.find((one) => one.name.test(name));
  return row?.style ?? styleOf(valueOf(style, 'w:basedOn') ?? '', named, depth + 1);
}

const DEEPEST = 20;

/** What the child of an element says as its value. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  const child = element === null ? null : childOf(element, name);
  return child?.attributes.get('w:val') ?? null;
}
