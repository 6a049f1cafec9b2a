/** Whether a template has drawn the one `<section>` of a slide and nothing beside it: else the slide would be lost, or there twice. */
export function isOneSlide(html: string, id: string): boolean {
  const drawn = html.replaceAll(/<!--[^]*?(?:-->|$)/gu, '').trim();
  const [opening = ''] = /^<section\s[^>]*>/u.exec(drawn) ?? [];
  const named = ` id="${id}"`;
  return (
    opening.includes(named) &&
    /\sclass="(?:[^"]* )?slide[ "]/u.test(opening) &&
    drawn.endsWith('</section>') &&
    drawn.indexOf(named) === drawn.lastIndexOf(named)
  );
}
