import { wordSet } from './word-set.ts';

/** Nouns that name what somebody said; they count when a colon, a passage in marks or "that" follows. */
export const CUE_NOUNS = wordSet(
  'statement statements message tweet tweets claim claims argument remark remarks comment comments words answer response reply question warning call plea promise pledge vow insistence assertion suggestion declaration announcement conclusion belief view opinion slogan motto mantra line quote description accusation allegation allegations charge complaint criticism contention post email e-mail letter memo note speech op-ed essay headline title verdict assessment prediction explanation advice admission acknowledgment joke rhetoric notion',
);
