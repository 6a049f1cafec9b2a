/** The texts of a property in XMP: the items of its list, or the one text in it. */
export function xmpTexts(xmp: string, name: string): readonly string[] {
  const [content] = contentsOf(name, xmp);
  if (content === undefined) return attributeIn(xmp, name);
  const items = [...contentsOf('rdf:li', content)];
  return (items.length === 0 && !content.includes('<') ? [content] : items).map(unescaped);
}

/** What stands in the elements of a name. Where one never ends, none after it does, and nobody looks for their ends. */
function* contentsOf(name: string, xml: string): Iterable<string> {
  const start = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'gu');
  const end = `</${name}>`;
  for (let found = start.exec(xml); found !== null; found = start.exec(xml)) {
    const to = xml.indexOf(end, start.lastIndex);
    if (to === -1) return;
    yield xml.slice(start.lastIndex, to);
    start.lastIndex = to + end.length;
  }
}

/** The one text of a property in XMP; `null` where it has none. */
export function xmpValue(xmp: string, name: string): string | null {
  return xmpTexts(xmp, name)[0]?.trim() ?? null;
}

/** Short properties may stand as attributes of the description. */
function attributeIn(xmp: string, name: string): readonly string[] {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'u').exec(xmp);
  return value === null ? [] : [unescaped(value[1] ?? value[2] ?? '')];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
