/** The texts of a property in XMP: the items of its list, or the one text in it. */
export function xmpTexts(xmp: string, name: string): readonly string[] {
  const content = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'u').exec(xmp)?.[1];
  if (content === undefined) return attributeIn(xmp, name);
  const items = [...content.matchAll(/<rdf:li(?:\s[^>]*)?>([\s\S]*?)<\/rdf:li>/gu)].map(
    ([, text = '']) => text,
  );
  return (items.length === 0 && !content.includes('<') ? [content] : items).map(unescaped);
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
