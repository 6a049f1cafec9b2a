/** Words by which a sentence of the writer tells where it comes from: who said, found or counted it. */
export const SOURCED =
  /\b(?:according to|said|says|told\b(?!(?: \S{1,40}){1,6} to )|reported|reports|announced|cited|citing|quoted|wrote|writes|recall(?:ed|s)?|argue[ds]?|warn(?:ed|s)|estimate[sd]?|calculate[sd]?|puts? (?:it|the|that) (?:number|figure|total|toll|cost|share)|found|finds|shows?|showed|suggests?|confirmed|ruled|believe[sd]?|(?:a|the|this|new|exit) (?:survey|poll|study)|(?:data|figures|statistics) from|the minutes)\b/iu;
