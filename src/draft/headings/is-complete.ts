const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{4})';
const CLAUSE = '(?:and|but|because|while|when|after|before|although|though|since|as|which|who)';
/** What may follow a heading in its sentence without being missed: the end, a new clause, a day. */
const NEXT = new RegExp(
  String.raw`^(?:[.!?…,;:”"’')]|\s*(?:$|[—–])|\s(?:${CLAUSE}|(?:on )?(?:late |early )?${DAY}|(?:last|this|next) (?:week|month|year)|in ${MONTH})\b)`,
  'u',
);
/** So much of a heading's end finds its place again. */
const TAIL = 20;

/** Whether a heading that was taken from the beginning of a sentence stops where nothing is missed. */
export function isComplete(heading: string, sentence: string): boolean {
  const words = sentence.replace(/\s+/gu, ' ');
  const tail = heading.slice(-TAIL);
  const at = words.indexOf(tail);
  return at !== -1 && NEXT.test(words.slice(at + tail.length));
}
