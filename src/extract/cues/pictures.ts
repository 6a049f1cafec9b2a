import type { Phrase } from '../text/phrase.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';
import { wordSet } from '../text/word-set.ts';

/** What shows something without saying it: "the map", "video footage", "a chart on page nine". */
const PICTURES = wordSet(
  'map maps chart charts graph graphs diagram diagrams table tables photo photos photograph photographs picture pictures image images video videos footage clip clips film films screen screens screenshot screenshots sketch sketches drawing drawings scan scans radar sensor sensors camera cameras gauge gauges thermometer thermometers clock clocks',
);

/** Whether the noun that a phrase is about is a picture or an instrument, which nobody quotes. */
export function isPicture(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let noun = tokenAt(tokens, from);
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (at > from && (PREPOSITIONS.has(token.lower) || MODIFIER.test(token.text))) break;
    noun = token;
  }
  return PICTURES.has(noun.lower);
}

/** "the map attached to the plan", "footage showing the fire": what follows describes the noun. */
const MODIFIER = /^[a-z]{3,}(?:ed|ing)$|^(?:taken|shot|seen|shown|drawn|made|shared|that|which)$/u;
