import { describe, expect, test } from 'vitest';
import { findingsOf, lastSpeaker } from './article.ts';

describe('who isn’t meant', () => {
  test('a former minister by “the minister”', () => {
    const said = 'Former minister Ola Berg said it was cold. The minister said it was “far too late.”';
    expect(lastSpeaker(said)?.name).toBe('The minister');
    expect(lastSpeaker(said.replace('Former m', 'M'))?.name).toBe('Ola Berg');
  });

  test('a newspaper by “the paper”, where a paper was written since', () => {
    const said = 'Skarvik News has closed. The paper said that it was “far too late.”';
    expect(lastSpeaker(said)?.name).toBe('Skarvik News');
    const written = said.replace('closed.', 'closed. In a paper on wells, Edda Kern counted them.');
    expect(lastSpeaker(written)?.name).toBe('The paper');
  });

  test('the time of day by “the operator”', () => {
    expect(lastSpeaker('17.42 GMT\nThe operator said it was “late.”')?.name).toBe('The operator');
  });
});

describe('whose words they are', () => {
  test.each([
    [
      'who is quoted in a report',
      'The report quotes a guard, Ola Berg, as saying that it was “late.”',
      'Ola Berg',
    ],
    ['who has written', 'Ola Berg has long written that it was “far too late.”', 'Ola Berg'],
    [
      'who was quoted elsewhere',
      'Ola Berg declined to comment, but was quoted by Caixin as saying that “it is late”.',
      'Ola Berg',
    ],
    [
      'behind an agency in brackets',
      'Skarvik (AFP) – Ola Berg has left, saying that it was “far too late.”',
      'Ola Berg',
    ],
  ])('%s', (_who, text, name) => expect(lastSpeaker(text)?.name).toBe(name));
});

test('a question goes on with who asks it, past a long aside', () => {
  const [quotation] = findingsOf(
    'Tom Ek left.\n“How are you today?” Lund, a retired worker from a small chemical plant, said into the phone.',
  ).quotations;
  expect(quotation?.speaker?.text).toBe('Lund');
});
