import { z } from 'zod';

import { words } from './entry.ts';

/** Phrases as `patternOfPhrases` reads them. */
const phrases = z
  .array(z.string().regex(/^[\p{L}\p{M}\p{N}’.,:：／#…()/ -]+$/u))
  .readonly()
  .default([]);

/** `article.yaml`: what articles and the pages around them say by themselves. */
export const articleWords = words({
  /** Before who wrote it. */
  by: phrases,
  /** The same, where it may begin a sentence as well: names and nothing else follow. */
  beforeNames: phrases,
  /** Between the last two names. */
  and: phrases,
  /** What somebody who writes is called. */
  offices: phrases,
  /** Between who wrote it and where. */
  fromWhere: phrases,
  /** Before those who did something else than write. */
  othersBy: phrases,
  /** What those did who are named in a byline; no name has it in it. */
  reporting: phrases,
  /** Who sends stories to many papers, and how a paper calls itself, in the line before a story; */
  agencies: phrases,
  own: phrases,
  /** and what ends that line: “电”. */
  wired: phrases,
  /** Over a headline: what kind of text it is. */
  kinds: phrases,
  /** Around the day on which it appeared, beside days of the week and times. */
  appeared: phrases,
  /** Before the day on which it was changed. */
  changed: phrases,
  /** Before the name of the site that it comes from. */
  from: phrases,
  /** Who is no author, but whoever set a site up. */
  nobody: phrases,
  /** Under a story: all that follows belongs to the page. */
  ends: phrases,
  /** Lines of the page between those of the story. */
  lines: phrases,
  /** How others of them begin. */
  beginnings: phrases,
  /** Such lines that begin like an invitation, */
  invitations: phrases,
  /** and have one of these in them. */
  letters: phrases,
  /** A line over an advertisement, or in place of one. */
  advertisements: phrases,
  /** How a page begins to ask for cookies, */
  cookies: phrases,
  /** what else it says then, */
  consents: phrases,
  /** and what one may answer. */
  consentButtons: phrases,
  /** In the notice of a page that shows the rest to its subscribers. */
  walls: phrases,
  /** Before a link to another text. */
  elsewhere: phrases,
  /** Before the number of a note, where that is a link. */
  notes: phrases,
  /** Before the number of a page. */
  pages: phrases,
  /** Before the number of a figure or table, as its caption begins. */
  captions: phrases,
  /** Over the abstract of a paper, or in its first line. */
  abstracts: phrases,
  /** Words by which a text shows its language. */
  commonest: phrases,
});

export type ArticleWords = z.infer<typeof articleWords>;
