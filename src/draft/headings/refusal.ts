/** Nothing was said: no claim, and nothing to head a slide with. */
const REFUSAL =
  /\bdeclin(?:es|ed|ing|e) to\b|\b(?:declin|refus)(?:es|ed|ing|e) (?:further |any )?(?:to (?:comment|discuss|elaborate|speak|talk|answer|respond|reply|say|give|provide|be)|comment)\b|\b(?:did|do|does|had|has|have)(?: not|n[’']t) (?:immediately |yet )?(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned) (?:to |any |the |a |calls?|e-?mails?|questions?|messages?|requests?)|\b(?:could not|couldn[’']t|cannot) (?:immediately )?be reached\b|\bno comment\b|\b(?:could|can|was|were)(?: not|not|n[’']t) (?:be |able to )?(?:immediately |independently )?(?:verif(?:y|ied)|confirm(?:ed)?)\b|\b[Nn]one of (?:this|these|it|that) (?:can|could) be (?:independently )?(?:verified|confirmed)\b/iu;

/** Whether a sentence begins by telling that somebody didn’t speak: "They declined to comment". */
export function isRefusal(sentence: string): boolean {
  const [beginning = ''] = sentence.split(/[;:“”"]|, (?:but|and|while|saying)\b/u);
  return REFUSAL.test(beginning);
}
