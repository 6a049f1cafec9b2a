import { describe, expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

async function textOf(story: string, front = 'By Ann Lee\n\n3 May 2025\n\n'): Promise<string> {
  const { text, faults } = await draftOf(`The tide comes in\n\n${front}${story}\n`);
  expect(faults).toEqual([]);
  return text;
}

describe('claims', () => {
  test('stand in a list, never as quotations', async () => {
    const text = await textOf(
      'Many villages are already planning ferries of their own. The council will vote on the boats in autumn.\n\nThe oldest boat is never painted.',
    );
    expect(text).toContain(
      '## What the article claims\n\n- Many villages are already planning ferries of their own. [@lee, para. 4]\n- The council will vote on the boats in autumn. [@lee, para. 4]\n- The oldest boat is never painted. [@lee, para. 5]\n',
    );
    expect(text).not.toMatch(/^>/mu);
  });

  test('that the article has from others have a list of their own', async () => {
    const text = await textOf(
      'Many villages have lost all of their boats. Every second quay is closed for good.\n\nThe ministry said that the boats would come back. According to the harbour board, most boats are older than the quays.',
    );
    expect(text).toMatch(/## What the article claims\n\n- Many villages[^#]*- Every second/u);
    expect(text).toMatch(/## What the article passes on\n\n- The ministry said[^#]*- According to/u);
  });

  test('that point back to another sentence, are too long for a point or end in nothing are none', async () => {
    const text = await textOf(
      `They never asked anybody on the island. ${'The council counted boats, and '.repeat(6)}it paid for none of them. Many boats were sold to the south.\n\nTHE TRIBUNE Tuesday 15 September 2026 Page 7`,
    );
    expect(text.match(/^- .*/gmu)).toEqual(['- Many boats were sold to the south. [@lee, para. 4]']);
    expect(text).not.toContain('Page 7');
  });

  test.each([
    ['a translator says', 'Translator’s note: The essay was posted in May and never came back.'],
    ['greets readers', 'Welcome to our live coverage of the worst flood in the north.'],
    ['stands under a picture', 'The unfinished wall stands above every town. Photograph: Bo Holt.'],
    ['is said of the author', 'Ann Lee is the only fellow of the institute of tides.'],
    ['begins inside of a name', 'Many remember Lund v. Board of Harbours was never read by the council.'],
  ])('are made of nothing that %s', async (_what, line) => {
    const text = await textOf(
      `Many boats were sold to the south.\n\nMost of the quays are closed for good.\n\nEvery boat is older than its quay.\n\n${line}`,
    );
    expect(text.match(/^- .*/gmu)).toHaveLength(3);
  });

  test.each([
    'SKARVIK, May 3 (Interlink) --',
    '(Interlink) --',
    'Skarvik, 3. Mai (Interlink) -',
    'SKARVIK, 3 May -',
    'Skarvik, 3 May 2026 –',
  ])('begin behind place, day and agency: %s', async (dateline) => {
    const text = await textOf(`${dateline} Many boats were sold to the south.`, '');
    expect(text).toContain('- Many boats were sold to the south. [@');
  });
});

test.each([
  [
    'Das Dach sei morsch. Die Reparatur koste 3,1 Millionen Euro.',
    '„Es regnet hinein“, sagte Küster Jan Moll.',
  ],
  ['La réparation du toit coûterait 310 000 euros.', '« Il pleut dans la nef », a dit le curé Jean Moll.'],
  [
    'La reparación del tejado costaría 310.000 euros.',
    '«Llueve dentro del templo», dijo el párroco Juan Mol.',
  ],
  [
    'Le doyen des lieux, venu exprès, a assuré n’avoir jamais vu la pluie.',
    '« Il pleut dans la nef », a dit le curé Jean Moll.',
  ],
  ['A new roof would cost 310,000 crowns.', '“It rains on the choir,” said the vicar John Moll.'],
])('what goes on reporting is no claim without a source: %s', async (reported, said) => {
  const { text } = await draftOf(`${said} ${reported}\n\n${said}\n`);
  expect(text).not.toMatch(
    /ohne Quelle|sans source|pas de source|sin fuente|no tiene fuente|without a source|no source/u,
  );
});

test.each([
  [
    'Outside the mill a driver was waiting with his cap in both hands.',
    'Many mills closed in the north last year.',
  ],
  [
    'Vor der Mühle wartete ein alter Nachbar mit der Mütze in der Hand.',
    'Viele Mühlen im Norden sind seit Jahren zu.',
  ],
])('who comes in is no claim: %s', async (scene, claim) => {
  const { text } = await draftOf(`${scene}\n\n${claim}\n`);
  expect(text.match(/^- .*/gmu)).toEqual([expect.stringContaining(claim)]);
  expect(text).not.toMatch(new RegExp(`^1\\. .${scene.slice(0, 9)}`, 'mu'));
});

test('a sentence that hangs on another is no point, and one of this year is', async () => {
  const text = await textOf(
    'The council spent 4,100 crowns on the old ferry in March alone.\n\nThe two largest towns refused to pay a third of that in the end.\n\nThe board of the ferry spent 900 crowns more because of these repairs.\n\nThe largest quay of the town will be closed until the autumn of this year.',
  );
  expect(text).toContain('- The largest quay of the town will be closed until the autumn of this year.');
  expect(text).not.toMatch(/^- .*(?:of that|these repairs)/mu);
});

describe('a figure', () => {
  test('has a slide with its sentence, and who gives it', async () => {
    const text = await textOf('The harbour master Bo Roth said that 4,100 passengers had left the ferry.');
    expect(text).toContain(
      '## A figure from Bo Roth {.number}\n\nThe harbour master Bo Roth said that **4,100** passengers had left the ferry. [@lee',
    );
  });

  test('without a source is called so', async () => {
    const text = await textOf('The ferry lost 61 per cent of its passengers when the bridge was opened.');
    expect(text).toContain(
      '## A figure without a source {.number}\n\nThe ferry lost **61 per cent** of its passengers when the bridge was opened. [@lee, para. 4]',
    );
  });

  test('begins no line with a comma, and stands alone where the sentence ends with it', async () => {
    expect(await textOf('The repair cost the town 4.2 million crowns, the council found.')).toMatch(
      /\n\nThe repair cost the town \*\*4\.2 million\*\* crowns, the council found\. \[@lee/u,
    );
    expect(await textOf('Of the passengers of the old ferry, the bridge took 61 per cent.')).toContain(
      'the bridge took **61 per cent** [@lee',
    );
  });

  test.each([
    ['The ferry carried 1,400 passengers to the south.', '**1,400** passengers'],
    ['The island has 1,400 boats for its fishermen.', '**1,400 boats** for'],
    ['The lock holds 1,400 cubic metres of water.', '**1,400** cubic metres'],
  ])('has what it counts whole or not: %s', async (sentence, shown) => {
    expect(await textOf(sentence)).toContain(shown);
  });

  test('is no date', async () => {
    expect(await textOf('The bridge was opened on 12 February 2019 by the king himself.')).not.toContain(
      '{.number}',
    );
  });
});

test('days are put in order where three are dated', async () => {
  const text = await textOf(
    'The bridge was opened on 12 February 2019.\n\nThe first ferry sailed on 3 May 1911.\n\nThe last boat was sold on 30 June 2024.',
  );
  expect(text).toMatch(
    /\*\*3 May 1911\*\*.*\n.*\*\*12 February 2019\*\*.*\n.*\*\*30 June 2024\*\*.*\n.*the article appears/u,
  );
});
