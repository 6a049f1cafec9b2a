import type { ArticleSpeakers } from '../../src/evidence/model/article-speakers.ts';

/** Nothing is known, as of an article that nobody read for its speakers. */
export const NO_SPEAKERS: ArticleSpeakers = {
  language: 'und',
  isRead: false,
  people: [],
  attributions: [],
  marked: [],
  blocks: [],
  newcomers: [],
  writers: [],
};
