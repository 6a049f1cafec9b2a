import { expect, test } from 'vitest';
import { findingsOf } from './article.ts';

test('a claim that says again what one before it says comes after those that add something', () => {
  const { claims, keyClaims } = findingsOf(
    [
      'The council of Oxmoor closed the town’s only swimming pool on Monday after forty years of leaks.',
      'The council closed the swimming pool of Oxmoor on Monday after many years of leaks in the town.',
      'A survey found rust in most of the steel beams that carry the roof over the diving boards.',
      'Repairs would cost 4.2 million crowns, more than the yearly budget for sport in the district.',
    ].join('\n\n'),
  );
  expect(keyClaims.map((index) => claims[index]?.text.split(' ').slice(0, 2).join(' '))).toEqual([
    'The council',
    expect.stringMatching(/^(?:A survey|Repairs would)$/u),
    expect.stringMatching(/^(?:A survey|Repairs would)$/u),
    'The council',
  ]);
});
