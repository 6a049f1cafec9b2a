/** Nouns for bodies that their names needn’t hold: "the airline" is Ryanair. */
const CALLED_SO =
  /^(?:company|firm|group|charity|agency|startup|start-up|airline|carrier|retailer|supermarket|lender|insurer|bank|club|team|band|publisher|broadcaster|network|nonprofit|non-profit|utility|operator|supplier|manufacturer|brewer|brewery|chain|conglomerate|giant|organi[sz]ation|association|alliance|coalition|union|party|institute|institution|foundation|cooperative|co-operative|school|college|university|hospital|museum|website|platform|marketplace|app|consultancy|fund|trust|studio|label|distillery|refinery|shipyard|laboratory|clinic|theatre|theater|gallery|regulator|watchdog|(?:auto|car|drug|chip|plane|truck|toy|phone|ship|shoe|tyre|tire|arms|steel|game|vaccine|battery|software)maker)$/u;

/** Whether a noun may stand for a body that is named otherwise. */
export const isForBody = (noun: string): boolean => CALLED_SO.test(noun);
