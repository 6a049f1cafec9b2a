/** A made-up report that has a bit of everything: speech, report, figures, Chinese, brackets and ellipses of its own. */
export const SAMPLE = `Harbour towns fear the tide

RIVERTON, May 3 (Coast Wire) — The council of Riverton voted on Monday to spend $2.5 million on a sea wall that its own engineers don’t trust.
“We can’t wait for the perfect plan, and we will not leave the old town to the water,” said Mayor Ann Lee. “The sea doesn’t wait.”
Bob Ray, who runs the fish market, said the wall was “a very expensive way to lose slowly.”
The official motto of the campaign: “Hold the line, hold the town.”
Experts expect the sea to rise by 30–45 cm before 2050 — twice the average of the last hundred years. About two thirds of the 1,200 houses in the old town stand less than 1.5 m above it.
In a speech carried by the Coast Wire, the minister said that [we] must follow the road of building with nature (与自然共建的道路) . . . and that the state would “co-operate with every town that asks.”
According to the Coast Wire, no town has asked so far; many have re-signed old contracts instead.
`;

/** Passages of the sample as an author would quote them, with the speaker the sample gives each. */
export const QUOTATIONS: readonly { readonly content: string; readonly speaker: string }[] = [
  {
    content: 'We can’t wait for the perfect plan, and we will not leave the old town to the water',
    speaker: 'Ann Lee',
  },
  { content: 'The sea doesn’t wait.', speaker: 'Ann Lee' },
  { content: 'a very expensive way to lose slowly', speaker: 'Bob Ray' },
  { content: 'Hold the line, hold the town.', speaker: 'official motto of the campaign' },
  { content: 'co-operate with every town that asks', speaker: 'the minister' },
];
