import { expect, test } from 'vitest';

import { find } from './support/check.ts';

const TEXT =
  'Bürgermeisterin Ute Lang (Grüne) hat am Montag mit dem Rat über das Bad gesprochen. „Das Bad bleibt offen, und zwar für alle“, sagte Lang. Sportwart Jan Moll war nicht überzeugt. „Das haben wir schon oft gehört“, sagte er. Eine Rentnerin stand auf. „Ich schwimme hier seit vierzig Jahren“, rief sie.';

const verdict = (words: string, speaker: string): unknown => {
  const { verdict: said, isBeside } = find(TEXT, words, speaker).speaker;
  return isBeside ? `${said} beside` : said;
};

test.each(['Ute Lang', 'Lang', 'Bürgermeisterin Ute Lang', 'Bürgermeisterin Lang', 'Frau Lang'])(
  'in a German article the speaker may be called %s',
  (speaker) => {
    expect(verdict('Das Bad bleibt offen', speaker)).toBe('stated beside');
  },
);

test('whom a German article names in the clause is another than somebody else', () => {
  expect(verdict('Das Bad bleibt offen', 'Jan Moll')).toBe('other beside');
});

test('whom a German pronoun stands for is inferred, and another doubted', () => {
  expect(verdict('Das haben wir schon oft gehört', 'Jan Moll')).toBe('inferred');
  expect(verdict('Das haben wir schon oft gehört', 'Ute Lang')).toBe('other');
  expect(verdict('Ich schwimme hier seit vierzig Jahren', 'Eine Rentnerin')).toBe('inferred');
  expect(verdict('Ich schwimme hier seit vierzig Jahren', 'Ute Lang')).toBe('other');
});

test('an outline in English may use the words of a German article for somebody, and is then compared', () => {
  expect(find(TEXT, 'Das Bad bleibt offen', 'Eine Rentnerin', 'en').speaker.verdict).toBe('other');
});

test('a German pronoun that nobody can be told for is no other speaker, and somebody brought in without a name is', () => {
  const text =
    'Jan Moll und Max Beer haben sich auf der Bühne nicht gestritten. „Das ist die Wahrheit über das Bad“, sagte er. „Es zieht hier jeden Winter“, sagte eine ältere Dame aus dem Dorf.';
  expect(find(text, 'Das ist die Wahrheit über das Bad', 'Jan Moll', 'de').speaker.verdict).not.toBe('other');
  expect(find(text, 'Es zieht hier jeden Winter', 'Jan Moll', 'de').speaker.verdict).toBe('other');
});
