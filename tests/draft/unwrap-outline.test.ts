import { expect, test } from 'vitest';

import { unwrapOutline } from '../../src/draft/model-outline.ts';

const OUTLINE = '---\ntitle: Buses\n---\n\n# The trial\n\n> Home for all.\n';

test.each([
  ['a fence', `\`\`\`markdown\n${OUTLINE}\`\`\`\n`, 2],
  ['a fence without a language', `\`\`\`\n${OUTLINE}\`\`\``, 2],
  ['a fence of tildes', `~~~md\n${OUTLINE}~~~\n`, 2],
  ['a fence that is never closed', `\`\`\`markdown\n${OUTLINE}`, 1],
  [
    'a greeting before a fence and a question behind it',
    `Here it is:\n\n\`\`\`md\n${OUTLINE}\`\`\`\n\nIs it right?\n`,
    4,
  ],
  ['reasoning before front matter', `<think>\nFirst I read.\n</think>\n\n${OUTLINE}`, 3],
  ['Windows line ends in a fence', `\`\`\`markdown\n${OUTLINE}\`\`\`\n`.replaceAll('\n', '\r\n'), 2],
])('an outline is taken out of %s', (_what, text, dropped) => {
  expect(unwrapOutline(text)).toEqual({ text: OUTLINE, dropped });
});

test.each([
  ['an outline alone', OUTLINE],
  ['Windows line ends', OUTLINE.replaceAll('\n', '\r\n')],
  ['a slide with code', '# Code\n\n```markdown\n# Not a heading\n```\n'],
  ['an outline without front matter', '# The trial\n\n> Home for all.\n'],
  ['slides parted by dashes', '# One\n\ntext\n\n---\n\nNote: of two\n\n---\n\n# Two\n'],
  ['nothing', ''],
])('%s comes back to the letter', (_what, text) => {
  expect(unwrapOutline(text)).toEqual({ text, dropped: 0 });
});

test('a fence inside the outline doesn’t end it', () => {
  const withCode = `${OUTLINE}\n## Code\n\n\`\`\`js\nf();\n\`\`\`\n`;
  expect(unwrapOutline(`\`\`\`markdown\n${withCode}\`\`\`\n`).text).toBe(withCode);
});
