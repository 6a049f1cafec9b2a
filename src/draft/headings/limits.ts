/** What is said holds only under such words: “unless a court rules otherwise”, “though only for the youngest”. */
const LIMIT =
  /\b(?:unless|if|only|except|excluding|provided(?: that)?|providing that|as long as|so long as|until|without|subject to|depending on|on condition|apart from|other than|in (?:theory|principle|part|name)|on paper|on the face of it|at first (?:sight|glance)|at (?:most|best))\b/u;
/** A limit of which a part would be cut off. */
const IN_LIMIT =
  /\b(?:unless|if|until|except|provided|as long as|(?:though|but|and) only)\b[^,;:.]*$|, subject$/u;
/** Another statement begins there, which has limits of its own. */
const ANOTHER =
  /[.!?;:—–]\s|, (?:and|so|which|who|where|while|because|as|saying|said)\s|, (?:each|both|the|its|his|her|their) (?:[\p{L}-]+ ){1,2}\p{Ll}{3,}ing\s/u;

/** What is yet to come, or is allowed or forbidden, is so only at the time that follows: “will stop landings after nine”. */
const TO_COME =
  /\b(?:will|would|shall|must|may|can|could|should|cannot|ban(?:s|ned)?|forbid(?:s|den)?|allow(?:s|ed)?|not|no|\p{Ll}+n[’']t)\b/u;
const TIME_BEHIND = /^(?:,?\s(?:when|while|once|for)|[^,]*\s(?:after|before|during|between|within))\s/u;

/** Whether what was left off behind a beginning takes some of it back, so that the beginning alone says more. */
export function dropsLimit(beginning: string, rest: string): boolean {
  const [own = ''] = rest.split(ANOTHER);
  if (IN_LIMIT.test(beginning) && /^\s/u.test(rest)) return true;
  return LIMIT.test(own) || (TO_COME.test(beginning) && TIME_BEHIND.test(own));
}

/** Whether a statement holds only where its lead says: “In most classrooms, phones are banned”. */
export function limits(lead: string, statement: string): boolean {
  return (
    LIMITING_LEAD.test(lead) ||
    LIMIT.test(lead.toLowerCase()) ||
    (TO_COME.test(statement) && TIME_BEFORE.test(lead))
  );
}

/** “Without repairs, …”, “In most classrooms, …” */
const LIMITING_LEAD =
  /^(?:Without|When|Under|With)\b|\b(?:most|some|many|several|few|certain|half|almost|nearly|part|parts) /u;
const TIME_BEFORE = /^(?:After|Before|During|From|Since|For|On \p{L}+days|At night)\b/u;
