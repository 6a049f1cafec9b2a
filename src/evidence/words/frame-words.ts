import { wordSet } from '../../speech/words/word-set.ts';

/** Verbs, adjectives and nouns before a clause that say it is thought, hoped, feared or supposed. */
export const SUPPOSING = wordSet(
  `think thinks thought thinking believe believes believed believing suspect suspects suspected suspecting suppose supposes supposed supposing guess guesses guessed hope hopes hoped hoping assume assumes assumed assuming presume presumes presumed
  imagine imagines imagined imagining expect expects expected expecting fear fears feared fearing worry worries worried worrying feel feels feeling doubt doubts doubted doubting wish wishes wished wishing bet wonder wonders wondered wondering pretend pretends pretended pretending
  dream dreams dreamed dreamt predict predicts predicted predicting speculate speculates speculated sense conclude concludes told reckoned dare pray prays warn
  sure certain confident convinced persuaded afraid hopeful optimistic likely possible probable conceivable plausible arguable
  idea ideas notion belief beliefs claim claims allegation allegations suggestion suggestions possibility chance chances risk risks myth impression fiction theory rumour rumours rumor rumors suspicion assumption view opinion prediction expectation perception odds
  glaube glaubt glauben glaubte glaubten denke denkt denken dachte dachten meint meinte hoffe hofft hoffen hoffte hofften vermute vermutet vermuten vermutete fürchte fürchtet fürchten fürchtete befürchte befürchtet befürchten befürchtete erwarte erwartet erwarten erwartete behauptet behauptete zweifle zweifelt zweifeln schätze schätzt überzeugt sicher möglich wahrscheinlich denkbar hoffnung sorge angst gefahr eindruck gerücht gefühl heißt
  crois croit croient croyons croyait pense pensent pensons pensait espère espèrent espérons espérait crains craint craignent craignait suppose suppose supposent imagine doute doutent semble semblait paraît possible probable sûr sûre certain certaine convaincu convaincue persuadé persuadée idée espoir crainte impression rumeur risque dit
  creo cree creen creemos creía pienso piensa piensan pensaba espero espera esperan esperamos esperaba temo teme temen temía supongo supone suponen dudo duda dudan imagino parece parecía posible probable seguro segura convencido convencida idea esperanza temor impresión rumor riesgo dicen
  думаю думает думают надеюсь надеется надеются полагаю полагает полагают боюсь боится опасаюсь опасается кажется считает уверен уверена возможно вероятно`,
);

/** Nouns among them, behind which only a “that” opens what is supposed. */
export const SUPPOSED_THINGS = wordSet(
  'idea ideas notion belief beliefs claim claims allegation allegations suggestion suggestions possibility chance chances risk risks myth impression fiction theory rumour rumours rumor rumors suspicion assumption view opinion prediction expectation perception odds hoffnung sorge angst gefahr eindruck gerücht gefühl idée espoir crainte rumeur risque esperanza temor impresión riesgo sense certain likely possible probable dit heißt',
);

/** Those that are none behind a “no” or “don’t”. */
export const DOUBT = /^(?:doubt|zweif|dout|dud)/u;

/** Verbs with which a speaker tells what others say. */
export const REPORTING = wordSet(
  'say says told claim claims claimed claiming argue argues arguing insist insists allege alleges alleged suggest suggests tell tells sagen behaupten disent prétendent dicen afirman',
);

/** Verbs with which a speaker tells what others call somebody: alone, and with an “as” or “of”. */
export const NAMING_ALONE = wordSet('called branded labelled labeled dubbed');
export const NAMING = wordSet('described portrayed dismissed denounced accused attacked painted');
export const NAMING_WITH = wordSet('as of');

/** Persons who report their own words. */
export const SELF = wordSet("i we i'm we're i've we've i'd we'd ich wir je nous yo");

/** Words that open what depends on a word before it. */
export const THAT = wordSet('that dass daß que что');

/** Words that open a clause on which the rest of its sentence depends, besides those of a condition. */
export const FRAMING = wordSet('unless without until except solange sobald ohne sans sin salvo без');

/** The same, where what they tell isn't past: “When it rains, …”. */
export const TIMES = wordSet('when whenever once wo wann immer quand lorsque dès cuando когда');

/** Verbs that open a condition by standing before their subject: “Had it happened”, “Wäre es”. */
export const INVERTED = wordSet('had were should hätte hätten wäre wären sollte sollten käme');

/** English forms of the past, besides those in “-ed”. */
export const PAST = wordSet(
  'was were had did came went said took got made saw heard left began told found gave met ran sat stood lost won felt kept held brought thought broke rose fell grew knew wrote spoke',
);

/** Pronouns with which a clause begins, in English alone. */
export const SUBJECTS = wordSet('i we you he she it they there');

/** Personal pronouns that are subjects. */
export const PERSONS = wordSet(
  'i we you he she it they ich wir du er sie je j nous il elle on ils elles yo nosotros ella ellos ellas я мы он она они',
);

/** Words that deny and are the subject of a clause themselves: “and nobody came”. */
export const NOBODY = wordSet(
  'nobody none nothing neither niemand nichts personne rien nadie nada никто ничто',
);

/** What tells more of the word before it, and so of another word behind an ellipsis. */
export const RELATIVES = wordSet('who whom whose qui dont cuyo cuya которая который которое которые');
/** German ones, which are articles as well: they tell more of what stands before a comma. */
export const GERMAN_RELATIVES = wordSet('der die das den dem deren dessen denen');

/** What may stand between the mark behind a condition and its verb: “we will”, “then”. */
export const SUBJECT_PRONOUNS = wordSet(
  'i we you he she it they this that there then so will would can could shall should must may might dann so werden wir sie es ich alors il elle nous on entonces',
);

/** Verbs with which English asks, and says how sure something is. */
export const AUXILIARIES = wordSet(
  'do does did am is are was were has have had will would can could may might shall should must need',
);
