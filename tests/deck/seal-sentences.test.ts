import { expect, test } from 'vitest';

import { sealSentences } from '../../src/deck/summarise-receipt.ts';
import { uiStrings } from '../../src/language/interface-words.ts';
import { countVerdicts } from '../../src/evidence/count-verdicts.ts';
import { NO_SPEAKER, UNSTATED_SPEAKER, type SpeakerVerdict } from '../../src/evidence/model/verdict.ts';

const said = (verdict: SpeakerVerdict, isReport = false) => ({
  verdict: 'verbatim' as const,
  speaker: { ...UNSTATED_SPEAKER, verdict },
  kind: { verdict: isReport ? ('reported' as const) : ('quoted' as const), quoted: [], isReport },
});

test('the seal counts who is named and left unnamed, then whose words are not proven, and words of a report', () => {
  const counts = countVerdicts([
    said('none', true),
    said('inferred', true),
    said('author'),
    said('stated'),
    said('none'),
    said('open'),
    said('unread'),
  ]);
  expect(sealSentences(counts, [], uiStrings('en'))).toEqual([
    'Speakers: 1 named beside the words, 1 the author, 2 without a named speaker.',
    'Speakers not proven: 1 inferred, 1 left open, 1 not checked.',
    'Words of a report: 2.',
  ]);
});

test('words of the source that are shown as somebody’s are counted, those of its author or of nobody aren’t', () => {
  const own = (verdict: SpeakerVerdict) => ({
    ...said(verdict),
    kind: { verdict: 'narrated' as const, quoted: [], isReport: false },
  });
  const counts = countVerdicts([own('stated'), own('author'), { ...own('none'), speaker: NO_SPEAKER }]);
  expect(sealSentences(counts, [], uiStrings('en')).at(-1)).toBe('In the source’s own words: 1.');
});

test('a quotation that the source gives to another beside the words doesn’t match', () => {
  const other = {
    ...said('other'),
    speaker: { ...UNSTATED_SPEAKER, verdict: 'other' as const, isBeside: true },
  };
  expect(countVerdicts([other, said('other')])).toMatchObject({ total: 2, matching: 1 });
});

test('without quotations nothing is said', () => {
  expect(sealSentences(countVerdicts([]), [], uiStrings('en'))).toEqual([]);
});

test('what was compared with nothing is counted by its kind', () => {
  expect(sealSentences(countVerdicts([]), ['own', 'translation', 'own'], uiStrings('en'))).toEqual([
    'Not compared: 1 translated, 2 the briefing’s own.',
  ]);
});
