import { wordSet } from '../../speech/words/word-set.ts';

/** Words in small letters; those of several words are written as one. */
const wordsOf = (...lists: readonly string[]): ReadonlySet<string> => wordSet(lists.join(' '));

/** Words that open a condition or a question: without one, what follows is said outright. */
export const CONDITIONS = wordsOf(
  'if whether wenn falls sofern ob si se indien hvis dersom jeśli jeżeli если якщо αν εάν إذا لو אם اگر',
  'providedthat providing aslongas solongas onconditionthat vorausgesetzt àconditionque àconditionde pourvuque siempreque acondicióndeque приусловиичто بشرط بشرطأن 只要 要是 倘若 假使 一旦 除非 如果 若 若是 假如',
);

/** Verbs before another verb that say what may be: no “to” follows them. */
export const MODALS = wordsOf(
  'can could may might would should',
  'kann können könnte könnten darf dürfen dürfte dürften sollte sollten würde würden',
  'peut peuvent peux pouvons pourrait pourraient pourrions pourra pourront devrait devraient',
  'puede pueden podemos podría podrían podríamos podrá podrán debería deberían',
  'может могут могли 可以 能够 能夠',
);

/** Words that make what is said possible, wished for or partial. */
export const HEDGES = wordsOf(
  [...MODALS].join(' '),
  'only merely almost nearly virtually practically perhaps maybe probably possibly potentially conceivably presumably likely seemingly apparently arguably allegedly supposedly purportedly reportedly ostensibly theoretically hypothetically hopefully ideally tentatively provisionally partly partially somewhat halfway sometimes occasionally often usually generally typically mostly largely mainly otherwise kindof sortof asif asthough',
  'seemto seemsto seemedto appearto appearsto appearedto seem seems seemed seeming appear appears appeared appearing mightwell maywell couldwell alittle abit slightly',
  'nur fast beinahe vielleicht wahrscheinlich womöglich möglicherweise angeblich wohl teilweise voraussichtlich vermutlich eventuell anscheinend offenbar scheinbar mutmaßlich potenziell potentiell vorläufig manchmal meistens sonst andernfalls scheint scheinen schien schienen',
  'seulement presque quasiment peutêtre probablement prétendument partiellement sansdoute vraisemblablement éventuellement apparemment potentiellement parfois généralement plutôt sinon semble semblent semblait semblaient paraît paraissent paraissait',
  'sólo solo solamente casi quizá quizás talvez acaso probablemente supuestamente posiblemente presuntamente aparentemente potencialmente parcialmente aveces generalmente parece parecen parecía parecían',
  'бы только почти возможно вероятно наверное мог якобы отчасти можетбыть предположительно кажется похоже иногда',
  '如果 若 假如 可能 也许 也許 或许 或許 只 仅 僅 仅仅 几乎 幾乎 差点 差點 据说 據說 据称 據稱 预计 預計 大概 听说 聽說 似乎 好像 看来 看來 有时 有時 ほぼ ほとんど 多分 恐らく',
  'قد ربما لعل فقط تقريبا تقريباً يبدو',
  'forse quasi soltanto probabilmente presumibilmente potrebbe potrebbero talvez quase provavelmente supostamente poderia poderiam misschien bijna waarschijnlijk vermoedelijk slechts',
  'może prawie prawdopodobnie podobno rzekomo kanske nästan troligen måske næsten kanskje nesten',
);

/** Verbs and adjectives before a “to”: the deed is wished for, tried or expected, and not done. */
export const BEFORE_TO = wordsOf(
  'tend tends tended try tries tried trying attempt attempts attempted attempting hope hopes hoped hoping want wants wanted wanting wish wishes wished wishing aim aims aimed aiming seek seeks sought seeking strive strives strove struggle struggles struggled plan plans planned planning intend intends intended intending mean means meant expect expects expected expecting promise promises promised promising pledge pledges pledged vow vows vowed offer offers offered propose proposes proposed threaten threatens threatened threatening claim claims claimed claiming pretend pretends pretended pretending need needs needed',
  'able likely supposed thought believed said reported rumoured rumored alleged considered known understood due set ready willing prepared poised bound about inclined tempted free allowed used eager keen hoping entitled',
);

/** Verbs before one in “-ing” that isn’t done yet: “risks losing”. */
export const BEFORE_ING = wordsOf(
  'risk risks risked consider considers considered considering contemplate contemplates contemplated propose proposes proposed',
);

/** Adjectives without which a thing is said to be there, and whole: “a possible closure”, “the former mayor”. */
export const DOUBTFUL = wordsOf(
  'possible potential probable likely apparent seeming suspected alleged supposed purported presumed putative reputed socalled wouldbe attempted prospective hypothetical theoretical tentative preliminary provisional partial limited temporary occasional former fake insufficient nearterm',
  'mögliche möglichen möglicher mögliches potenzielle potenziellen wahrscheinliche angebliche angeblichen mutmaßliche mutmaßlichen vermeintliche vermeintlichen vermutete vermuteten sogenannte sogenannten vorläufige vorläufigen teilweise frühere früheren früherer ehemalige ehemaligen ehemaliger geplante geplanten',
  'possible possibles éventuel éventuelle éventuels éventuelles potentiel potentielle potentiels potentielles probable probables présumé présumée présumés présumées prétendu prétendue soidisant ancien ancienne partiel partielle provisoire',
  'posible posibles eventual eventuales potencial potenciales probable probables presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas parcial provisional antiguo antigua',
  'возможный возможная возможное возможного возможной предполагаемый предполагаемая бывший бывшая частичный',
);

/** Words before figures and things without which more of them are spoken of: “at least”, “some”, “against”, “far from”. */
export const LIMITS = wordsOf(
  'about around roughly approximately some most many few half several other second third atleast atmost atbest atworst morethan lessthan fewerthan upto asmanyas asmuchas',
  'against less least fewer rather farfrom anythingbut allbut yet yetto aboutto usedto insteadof ratherthan shortof stoppedshortof',
  'einige viele manche mehrere etliche wenige etwa ungefähr rund mindestens höchstens mehrals wenigerals biszu gegen weniger',
  'certains certaines quelques plusieurs laplupartdes prèsde environ àpeuprès aumoins auplus plusde moinsde contre moins',
  'algunos algunas muchos muchas varios varias pocos pocas unos unas aproximadamente alrededorde almenos másde menosde contra menos',
  'некоторые многие большинство несколько около примерно покрайнеймере неменее неболее более менее против',
  '至少 最少 至多 最多 约为 約為 大约 大約 约 約 近 一些 部分 大部分 少数 少數 多数 多數 大多数 大多數 最大で 少なくとも およそ 一部の',
  'بعض معظم نحو حوالي علىالأقل علىالأكثر',
  'circa almeno alpiù cercade pelomenos ongeveer minstens hoogstens około przynajmniej conajmniej ungefär minst omkring mindst',
);

/** Words for a part of those that an “of” behind them names: “some of the houses”, and what that “of” is. */
export const PARTS = wordsOf(
  'some many most few fewer several half part parts portion one two three none neither much little any each third quarter dozens scores hundreds handful majority minority percent',
  'einige einiger viele vieler manche mancher mehrere wenige weniger etliche teile hälfte keiner keine keines',
  'certains certaines beaucoup plusieurs peu plupart un une partie moitié aucun aucune',
  'algunos algunas muchos muchas varios varias pocos pocas parte mitad uno una ninguno ninguna',
);
export const OF = wordsOf('of de des du del von der unserer ihrer dieser');

/** What is no more left out by an ellipsis alone, but may be cut off before it and said otherwise in brackets: “I hope”, “for now”. */
export const ASIDES = wordsOf(
  'ithink ibelieve isuppose iguess ihope iamtold theysay itseems itappears asfaraspossible sofaraspracticable inprinciple intheory onpaper fornow sofar atitsbest moreorless forthemostpart',
  'vorerst eigentlich nurnoch bislang pourlinstant enprincipe enprincipio porahora пока',
  'theysaid itissaid ifpossible wherepossible glaubeich denkeich wieichglaube wennmöglich soweitmöglich heißtes diton jecrois jepense sipossible sembletil',
  'creo creoyo dicen sedice siesposible credo dicono secondome ядумаю думаю говорят 我想 我认为 我認為 我觉得 我覺得 أظن أعتقد يقال',
);

/** Words behind a “not” without which it denies all of it: “not always”. */
export const WHOLE = wordsOf(
  'necessarily always all every everyone everything everybody everywhere fully entirely completely quite totally wholly exactly immer alle ganz unbedingt jeder toujours tous toutes tout forcément entièrement siempre todos todas todo necesariamente всегда все обязательно',
);

/** Words that may stand between a verb and what makes it possible; adverbs in “-ly” besides. */
export const LIGHT = wordsOf(
  'be been being am are is was were have has had having to do does did get well also still just now soon even then always ever',
  'zu sein werden worden haben auch noch schon bald être avoir été aussi encore ser estar haber sido también todavía быть',
);

/** “About 5” says less than “5”, but a quotation may begin behind “about” and “against”, and a bracket stand for one. */
export const PREPOSITIONAL_LIMITS = wordsOf('about around against gegen contre contra против');

/** Words that say less of what they stand before, where the source says all of it. */
export const RESTRICTING = wordsOf(
  'only merely solely almost nearly nur lediglich bloß fast beinahe seulement presque sólo solo solamente casi только лишь почти فقط 只 仅 僅',
);

/** Words before a figure that say for whom something is: “residents over 60”. */
export const BOUNDS = wordsOf('over under above below aged über unter ab свыше старше младше');
