import * as fc from 'fast-check';

const words = fc
  .array(fc.constantFrom('one', 'two', 'three', '“four”', '人民', '5', 'é', '😀'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(' '));

const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `~~${text}~~`),
  words.map((text) => `\`${text}\``),
  words.map((text) => `[${text}](https://e.org)`),
  words.map((text) => `[*${text}* b](https://e.org "t")`),
  words.map((text) => `[${text}]{lang=zh .x}`),
  words.map((text) => `[**${text}**]{.scare}`),
  words.map((text) => `[“[“${text}”]{.own}” [@a]]{.elsewhere}`),
  words.map((text) => `![${text}](a.png)`),
  words.map((text) => `<b>${text}</b>`),
  fc.constantFrom(
    '[@a, para. 2]',
    '[@a; @b]',
    '[^n]',
    '&amp;',
    '\\*',
    '<!-- c -->',
    'https://e.org',
    '—',
    '*',
    '[',
    '`',
  ),
);

const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

const prefixed = (first: string, rest: string): fc.Arbitrary<string> =>
  lines.map((list) => list.map((text, index) => `${index === 0 ? first : rest}${text}`).join('\n'));

const block = fc.oneof(
  lines.map((list) => list.join('\n')),
  prefixed('- ', '  '),
  prefixed('- ', '- '),
  prefixed('1. ', '   '),
  prefixed('> ', '> '),
  prefixed('> ', ''),
  prefixed('> - ', '>   '),
  prefixed('> ', '> = '),
  prefixed('> = ', '> — '),
  lines.map((list) => `> ${list.join('\\\n> ')} {.own}\n>\n> = ${list.join('\\\n> = ')}\n> -- A [@a]`),
  prefixed('- > ', '  > '),
  prefixed('- [ ] ', '- [x] '),
  prefixed('>\t', '> \t'),
  prefixed('-\t', '\t'),
  prefixed('### ', ''),
  prefixed('[^n]: ', '    '),
  lines.map((list) => `> ${list.join('\n> ')}\n>\n> — Name, role via A → B, trans. C [@a]`),
  lines.map((list) => `| a | b |\n|---|:-:|\n${list.map((text) => `| ${text} | x |`).join('\n')}`),
  lines.map((list) => `\`\`\`\n${list.join('\n')}\n\`\`\``),
  lines.map((list) => `::: aside\n${list.join('\n\n')}\n:::`),
  lines.map((list) => `<div>\n${list.join('\n')}\n</div>`),
  fc.constantFrom('---', 'Note:', '# Section', '## Slide {.claim}', '<!-- c\n-->', '***', '    code'),
);

/** Outlines as people write them, and a little worse. */
export const outlineText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: T\n---\n', '---\ntitle: T\nsources: { a: { title: A } }\n---\n'),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: block },
        line.map((text) => `## ${text}`),
      ),
      { maxLength: 8 },
    ),
    fc.constantFrom('\n\n', '\n', '\r\n\r\n'),
  )
  .map(([head, blocks, between]) => `${head}${blocks.join(between)}${between}`);

/** Text of any characters, rich in marks. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...'#->*_`[](){}:|~!@^&;.\\"“”—\n\n\n \t1aé人\r'.split('')), { maxLength: 120 })
    .map((characters) => characters.join('')),
  fc
    .array(fc.constantFrom(...'#->*_`[](){}:|~!@^&;.\\"\n\n \t1a'.split('')), { maxLength: 120 })
    .map((characters) => `---\ntitle: T\n---\n## A\n\n${characters.join('')}`),
);
