/** A statement that says nothing by itself, because its subject stands in the sentence before. */
export const POINTS_BACK =
  /^(?:It|Its|They|Their|She|He|His|Her|This|That|These|Those|Some|Others?|Both|Neither|There)\b/u;

/** “I have said that before.”, “Not all of them want to.”, “So was the dam.” */
const MEANS_OTHERS =
  /^(?:I|We)(?: have| had)? \p{Ll}+ (?:this|that|it|them|so)\b|^(?:Not )?(?:all|one|many|most|none|few|some|each|every one) of (?:it|them|these|those)\b|^Among (?:it|them|these|those)\b|^(?:Most|Many|None|Few|Half|All) (?:is|are|was|were|has|have|had|will|would)\b|^(?:So|Nor)\b|^You (?:could|can|may|might|would|should)\b/iu;

/** Whether a sentence, or part of one, is about something that only the sentence before it names. */
export const pointsBack = (words: string): boolean => POINTS_BACK.test(words) || MEANS_OTHERS.test(words);
