import { expect, test } from 'vitest';

import { find, indexOf } from './support/check.ts';

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

const COUNCIL =
  '„Wer Schilder aufstellt, muss sie auch bezahlen“, sagte Verkehrsminister Lorenz Adler beim Empfang der Handelskammer. Der Präsident des Abwasserverbandes, Henning Vogt, widersprach. „Das zahlt bei uns niemand“, so Vogt. Landrätin Corinna Vogt blieb ruhig. Auf die Frage von Richter Lang, ob das genüge, erwiderte sie: „Es genügt für dieses Jahr.“ „Mut ist kein Beweismittel“, sagte der Verteidiger unserer Zeitung.';

test.each([
  ['Wer Schilder aufstellt', 'Minister Adler', 'stated'],
  ['Wer Schilder aufstellt', 'der Verkehrsminister', 'inferred'],
  // The chamber is where he spoke.
  ['Wer Schilder aufstellt', 'Handelskammer', 'other'],
  ['Das zahlt bei uns niemand', 'der Präsident des Abwasserverbandes', 'inferred'],
  ['Das zahlt bei uns niemand', 'die Landrätin', 'other'],
  ['Das zahlt bei uns niemand', 'Frau Vogt', 'other'],
  ['Es genügt für dieses Jahr', 'Corinna Vogt', 'inferred'],
  ['Es genügt für dieses Jahr', 'Richter Lang', 'other'],
  // Nobody is known for a “Verteidiger”, so it may be somebody named.
  ['Mut ist kein Beweismittel', 'Corinna Vogt', 'other'],
  ['Mut ist kein Beweismittel', 'Henning Vogt', 'unread'],
])('“%s” of a German article, given to %s: %s', (words, speaker, expected) => {
  expect(find(COUNCIL, words, speaker, 'de').speaker.verdict).toBe(expected);
});

const COURT =
  'Le docteur Inès Roux, qui dirige la clinique, a parlé hier à la cour. « Le pont restera fermé », a-t-elle dit. « Nous n’en savons rien », soupire le procureur, Étienne Roy. Me Antoine Le Goff a plaidé. « La vase n’attend pas la loi », a lancé Me Le Goff.';

test.each([
  ['Le pont restera fermé', 'le docteur Roux', 'inferred'],
  ['Nous n’en savons rien', 'le procureur', 'stated'],
  ['Nous n’en savons rien', 'un conseiller', 'unread'],
  ['La vase n’attend pas la loi', 'Me Le Goff', 'stated'],
  ['La vase n’attend pas la loi', 'Étienne Roy', 'other'],
])('“%s” of a French article, given to %s: %s', (words, speaker, expected) => {
  expect(find(COURT, words, speaker, 'fr').speaker.verdict).toBe(expected);
});

const PORTRAIT =
  'Mathilde Brenner zählt Käfer. Ihr Mann Georg Brenner trägt den Rucksack. „Sie zählt, ich trage“, sagt er.\n\nIhr Freund Sebastian Uhl verweist auf die Trockenheit. Die Mutter von Uhl sei schwerhörig, sagt er. Der Arzt habe es ihr gesagt. „Was sie hört, ist nur der Wind“, sagt Uhl. Sie sei aber gesund. „Sie wird hundert Jahre alt.“\n\nWarum Mathilde Brenner weint? „Weil es sieben waren“, sagt ihr Mann.';

test.each([
  ['Weil es sieben waren', 'Georg Brenner', 'inferred'],
  ['Weil es sieben waren', 'Sebastian Uhl', 'other'],
  // The reporter’s sentence in between is what Uhl says.
  ['Sie wird hundert Jahre alt', 'Sebastian Uhl', 'inferred'],
])('“%s” of a German portrait, given to %s: %s', (words, speaker, expected) => {
  expect(find(PORTRAIT, words, speaker, 'de').speaker.verdict).toBe(expected);
});

test('a role is said as a subject’s, whatever the case that the article has', () => {
  const text =
    'Laut dem Präsidenten des Städtetags, Hubertus Franke, warten sechzig Orte. Der Vorwurf des Ministers Lorenz Adler blieb. „Wir warten“, sagte Franke. „Ich nicht“, sagte Adler.';
  const { attributions } = indexOf(text).speakers;
  const rolesOf = (name: string): readonly string[] =>
    attributions.filter((one) => one.name === name).flatMap(({ descriptions }) => descriptions);
  expect(rolesOf('Hubertus Franke')).toContain('Präsident');
  expect(rolesOf('Lorenz Adler')).toContain('Minister');
});

test('words in marks that a Spanish article gives to somebody are not its author’s', () => {
  const text =
    'Por Irene Vallejo Sanz\n\nLa perita Amparo Soler fue tajante. «El precio estaba inflado», afirmó. Había comparado once obras. «En ninguna costaba lo que costó en Torrelara», añadió.';
  expect(find(text, 'En ninguna costaba lo que costó', 'Irene Vallejo Sanz', 'es').speaker.verdict).toBe(
    'other',
  );
});

test('a club that is somebody’s is not in the way of a French “lui”', () => {
  const text =
    'L’entraîneur Paul Lenz est inquiet. Son club compte mille enfants. Selon lui, « le tiers ne reviendra pas ici ».';
  expect(find(text, 'le tiers ne reviendra pas ici', 'Paul Lenz', 'fr').speaker.verdict).toBe('inferred');
});

test.each([
  [
    'fr',
    'La direction conteste cela. « Nous l’avons vu trois fois », affirme sa porte-parole, Nadia Roux. Le syndicat attend.',
    'Nous l’avons vu trois fois',
    'la direction',
    'le syndicat',
  ],
  [
    'de',
    'Die Leitung bestreitet das. „Wir sahen ihn dreimal“, sagt ihre Sprecherin Nadia Roux. Die Gewerkschaft wartet.',
    'Wir sahen ihn dreimal',
    'die Leitung',
    'die Gewerkschaft',
  ],
  [
    'es',
    'La dirección lo niega. «Lo hemos visto tres veces», afirma su portavoz, Nadia Roux. El sindicato espera.',
    'Lo hemos visto tres veces',
    'la dirección',
    'el sindicato',
  ],
])(
  'in the language %s somebody may speak for the body that the sentence before is about',
  (tag, text, words, body, other) => {
    const heard = (name: string) => find(text, words, name, tag).speaker;
    expect(heard('Nadia Roux').verdict).toBe('stated');
    expect(heard(body).verdict).toBe('unread');
    expect(heard(other)).toMatchObject({ verdict: 'other', isBeside: false });
  },
);
