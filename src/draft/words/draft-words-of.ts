import { wordsInLanguage } from '../../language/words-in-language.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { DRAFT_LANGUAGES } from './draft-options.ts';
import type { DraftWords } from './draft-words.ts';
import { ENGLISH } from './english.ts';

/** Spanish. */
const SPANISH: DraftWords = {
  speakerMissing: 'nombre por añadir',
  article: 'el artículo',
  and: ' y ',
  marks: ['«', '»', '“', '”'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : quotations === 1 ? 'una cita' : `${quotations} citas`,
      claims === 0 ? '' : claims === 1 ? 'una afirmación' : `${claims} afirmaciones`,
    ].filter((part) => part !== '');
    const text = parts.length === 0 ? 'una vista general' : parts.join(' y ');
    return `${capitalised(text)}.`;
  },
  sectionNotes: 'El título es lo que el artículo ofrece aquí. Ponga su propia tesis en su lugar.',
  discussion: 'Discusión',
  firstAlone: 'Primero a solas, luego en parejas.',
  questions: 'Preguntas para elegir',
  questionsNotes:
    'Una pregunta por grupo, ocho minutos, luego una frase cada uno. Tache las que su seminario ya haya resuelto.',
  lastQuestions: [
    '¿Qué habría que comprobar antes de repetir lo que dice el artículo?',
    '¿Qué frase discutirían primero aquellos de quienes habla?',
    '¿Para quién está escrito el artículo, y qué da por sentado?',
  ],
  askFigure: (figure) => `${figure}: ¿de qué, contado por quién y comparado con qué?`,
  askUnsourced: (claim) => `${claim} no tiene fuente en el artículo: ¿qué lo demostraría?`,
  askTerm: (gloss, term) => `¿Qué deja ${gloss} fuera de ${term}, o qué le añade?`,
  askSilent: (names, isOne) =>
    `${names}: ${isOne ? 'una voz nombrada y no citada' : 'voces nombradas y no citadas'}. ¿Qué cambiaría si ${isOne ? 'la' : 'las'} oyéramos?`,
  paragraph: (number) => `Párrafo ${number}`,
  inFull: (paragraph) => `Lo que dice el párrafo ${paragraph} completo`,
  wordsInMarks: (paragraph) => `Entre comillas, párrafo ${paragraph}`,
  range: (from, to) =>
    from === to ? `Lo que dice el párrafo ${from}` : `Lo que dicen los párrafos ${from} a ${to}`,
  context: (paragraph) => `Contexto, párrafo ${paragraph}:`,
  speakerNotRead:
    'No se ha leído quién lo dice, porque el artículo no está en inglés. Búsquelo y escriba el nombre.',
  claimNotRead: 'No se ha leído si el artículo lo toma de alguien, porque no está en inglés.',
  opensParagraph: 'Abre su párrafo.',
  followsOn: 'Sigue a:',
  figuresToCheck: 'Cifras por comprobar:',
  holdsQuotations: (count) => `La frase contiene ${count} citas.`,
  noSentence:
    'Ninguna frase del artículo pudo reconocerse como afirmación o cita. Léalo y escriba lo que dice.',
};

/** Russian. */
const RUSSIAN: DraftWords = {
  speakerMissing: 'имя нужно добавить',
  article: 'статья',
  and: ' и ',
  marks: ['«', '»', '„', '“'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : `цитат: ${quotations}`,
      claims === 0 ? '' : `утверждений: ${claims}`,
    ].filter((part) => part !== '');
    const text = parts.length === 0 ? 'обзор' : parts.join(', ');
    return `${capitalised(text)}.`;
  },
  sectionNotes: 'Заголовок взят из самой статьи. Поставьте на его место свой тезис.',
  discussion: 'Обсуждение',
  firstAlone: 'Сначала самостоятельно, затем в парах.',
  questions: 'Вопросы на выбор',
  questionsNotes:
    'По одному вопросу на группу, восемь минут, затем по одной фразе. Вычеркните то, что ваш семинар уже решил.',
  lastQuestions: [
    'Что нужно проверить, прежде чем повторять сказанное в статье?',
    'С какой фразой первыми поспорили бы те, о ком она говорит?',
    'Для кого написана статья и что она считает само собой разумеющимся?',
  ],
  askFigure: (figure) => `${figure}: чего, кем подсчитано и по сравнению с чем?`,
  askUnsourced: (claim) => `${claim}: в статье нет источника. Чем это можно было бы подтвердить?`,
  askTerm: (gloss, term) => `Что ${gloss} опускает из ${term} и что добавляет?`,
  askSilent: (names, isOne) =>
    `${names}: ${isOne ? 'имя названо, но слов нет' : 'имена названы, но слов нет'}. Что изменилось бы, если бы мы услышали ${isOne ? 'этот голос' : 'эти голоса'}?`,
  paragraph: (number) => `Абзац ${number}`,
  inFull: (paragraph) => `Абзац ${paragraph} полностью`,
  wordsInMarks: (paragraph) => `В кавычках, абзац ${paragraph}`,
  range: (from, to) => (from === to ? `О чём говорит абзац ${from}` : `О чём говорят абзацы ${from}–${to}`),
  context: (paragraph) => `Контекст, абзац ${paragraph}:`,
  speakerNotRead:
    'Кто это говорит, не установлено, потому что статья не на английском языке. Найдите и впишите имя.',
  claimNotRead: 'Передаёт ли статья чужие слова, не установлено, потому что она не на английском языке.',
  opensParagraph: 'С этой фразы начинается абзац.',
  followsOn: 'Перед ней стоит:',
  figuresToCheck: 'Числа, которые нужно проверить:',
  holdsQuotations: (count) => `Цитат в этой фразе: ${count}.`,
  noSentence:
    'В статье не удалось выделить ни утверждения, ни цитаты. Прочитайте её и напишите, что в ней сказано.',
};

/** German. */
const GERMAN: DraftWords = {
  // In small letters, or it would be looked up as a name; and without a comma, behind which a role would begin.
  speakerMissing: 'noch zu ergänzen',
  article: 'der Artikel',
  and: ' und ',
  marks: ['„', '“', '‚', '‘'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : quotations === 1 ? 'ein Zitat' : `${quotations} Zitate`,
      claims === 0 ? '' : claims === 1 ? 'eine Behauptung' : `${claims} Behauptungen`,
    ].filter((part) => part !== '');
    const text = parts.length === 0 ? 'ein Überblick' : parts.join(' und ');
    return `${capitalised(text)}.`;
  },
  sectionNotes: 'Die Überschrift bietet der Artikel hier an. Setzen Sie Ihre eigene These an ihre Stelle.',
  discussion: 'Diskussion',
  firstAlone: 'Erst allein, dann zu zweit.',
  questions: 'Fragen zur Auswahl',
  questionsNotes:
    'Eine Frage für jede Gruppe, acht Minuten, dann je ein Satz. Streichen Sie, was Ihr Seminar schon geklärt hat.',
  lastQuestions: [
    'Was müsste man nachschlagen, bevor man weitersagt, was der Artikel sagt?',
    'Welchem Satz würden die zuerst widersprechen, von denen er handelt?',
    'Für wen ist der Artikel geschrieben, und was setzt er voraus?',
  ],
  askFigure: (figure) => `${figure}: wovon, von wem gezählt, und verglichen womit?`,
  askUnsourced: (claim) => `${claim} steht im Artikel ohne Quelle; woran ließe es sich zeigen?`,
  askTerm: (gloss, term) => `Was lässt ${gloss} von ${term} weg, und was fügt es hinzu?`,
  askSilent: (names, isOne) =>
    `${names} ${isOne ? 'wird' : 'werden'} genannt und nicht zitiert. Was wäre anders, wenn ${isOne ? 'diese Stimme' : 'diese Stimmen'} zu hören ${isOne ? 'wäre' : 'wären'}?`,
  paragraph: (number) => `Absatz ${number}`,
  inFull: (paragraph) => `Was Absatz ${paragraph} im Ganzen sagt`,
  wordsInMarks: (paragraph) => `In Anführungszeichen, Absatz ${paragraph}`,
  range: (from, to) =>
    from === to ? `Was in Absatz ${from} steht` : `Was in den Absätzen ${from} bis ${to} steht`,
  context: (paragraph) => `Zusammenhang, Absatz ${paragraph}:`,
  speakerNotRead:
    'Wer das sagt, wurde nicht gelesen, denn der Artikel ist nicht auf Englisch. Schlagen Sie nach, und tragen Sie den Namen ein.',
  claimNotRead:
    'Ob der Artikel das von jemandem weitergibt, wurde nicht gelesen, denn er ist nicht auf Englisch.',
  opensParagraph: 'Damit beginnt der Absatz.',
  followsOn: 'Davor steht:',
  figuresToCheck: 'Zahlen, die zu prüfen sind:',
  holdsQuotations: (count) => `Im Satz stehen ${count} Zitate.`,
  noSentence:
    'Kein Satz des Artikels ließ sich als Behauptung oder Zitat erkennen. Lesen Sie ihn, und schreiben Sie, was er sagt.',
};

/** French. */
const FRENCH: DraftWords = {
  speakerMissing: 'nom à ajouter',
  article: 'l’article',
  and: ' et ',
  marks: ['«\u00a0', '\u00a0»', '“', '”'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : quotations === 1 ? 'une citation' : `${quotations} citations`,
      claims === 0 ? '' : claims === 1 ? 'une affirmation' : `${claims} affirmations`,
    ].filter((part) => part !== '');
    const text = parts.length === 0 ? 'une vue d’ensemble' : parts.join(' et ');
    return `${capitalised(text)}.`;
  },
  sectionNotes: 'Le titre est ce que l’article propose ici. Mettez votre propre thèse à sa place.',
  discussion: 'Discussion',
  firstAlone: 'D’abord seul, puis à deux.',
  questions: 'Questions au choix',
  questionsNotes:
    'Une question par groupe, huit minutes, puis une phrase chacun. Rayez celles que votre séminaire a déjà réglées.',
  lastQuestions: [
    'Que faudrait-il vérifier avant de répéter ce que dit l’article\u00a0?',
    'Quelle phrase serait contestée en premier par ceux dont il parle\u00a0?',
    'Pour qui l’article est-il écrit, et que tient-il pour acquis\u00a0?',
  ],
  askFigure: (figure) => `${figure}\u00a0: de quoi, compté par qui, et comparé à quoi\u00a0?`,
  askUnsourced: (claim) => `${claim} n’a pas de source dans l’article. Qu’est-ce qui le montrerait\u00a0?`,
  askTerm: (gloss, term) => `Qu’est-ce que ${gloss} laisse de côté de ${term}, ou y ajoute\u00a0?`,
  askSilent: (names, isOne) =>
    `${names}\u00a0: ${isOne ? 'une voix nommée et non citée' : 'des voix nommées et non citées'}. Qu’est-ce qui changerait si on ${isOne ? 'l’entendait' : 'les entendait'}\u00a0?`,
  paragraph: (number) => `Paragraphe ${number}`,
  inFull: (paragraph) => `Ce que dit le paragraphe ${paragraph} en entier`,
  wordsInMarks: (paragraph) => `Entre guillemets, paragraphe ${paragraph}`,
  range: (from, to) =>
    from === to ? `Ce que dit le paragraphe ${from}` : `Ce que disent les paragraphes ${from} à ${to}`,
  context: (paragraph) => `Contexte, paragraphe ${paragraph}\u00a0:`,
  speakerNotRead:
    'Qui parle n’a pas été lu, car l’article n’est pas en anglais. Cherchez le nom et inscrivez-le.',
  claimNotRead: 'Si l’article tient cela de quelqu’un n’a pas été lu, car il n’est pas en anglais.',
  opensParagraph: 'La phrase ouvre son paragraphe.',
  followsOn: 'Elle suit\u00a0:',
  figuresToCheck: 'Chiffres à vérifier\u00a0:',
  holdsQuotations: (count) => `La phrase contient ${count} citations.`,
  noSentence:
    'Aucune phrase de l’article n’a pu être reconnue comme affirmation ou citation. Lisez-le, et écrivez ce qu’il dit.',
};

/** Chinese, in simplified characters. */
const CHINESE: DraftWords = {
  speakerMissing: '说话人待补',
  article: '本文',
  and: '、',
  marks: ['“', '”', '‘', '’'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : `${quotations} 段引文`,
      claims === 0 ? '' : `${claims} 个论断`,
    ].filter((part) => part !== '');
    return `${parts.length === 0 ? '概览' : parts.join('，')}。`;
  },
  sectionNotes: '标题取自文章此处的句子，请换成您自己的论点。',
  discussion: '讨论',
  firstAlone: '先独自思考，再两人讨论。',
  questions: '供选择的问题',
  questionsNotes: '每组一个问题，八分钟，然后各说一句话。课上已经解决的问题请删去。',
  lastQuestions: [
    '转述文章内容之前，读者需要查证什么？',
    '文中谈到的人会首先反驳哪一句？',
    '文章为谁而写，又把什么当作不言自明？',
  ],
  askFigure: (figure) => `${figure}：指的是什么，由谁统计，与什么相比？`,
  askUnsourced: (claim) => `${claim}：文中没有给出来源。什么能证明这一点？`,
  askTerm: (gloss, term) => `${gloss}比起${term}略去了什么，又添加了什么？`,
  askSilent: (names, isOne) =>
    `文中提到${names}，却没有引用其言论。如果听到${isOne ? '这个声音' : '这些声音'}，会有什么不同？`,
  paragraph: (number) => `第 ${number} 段`,
  inFull: (paragraph) => `第 ${paragraph} 段的完整内容`,
  wordsInMarks: (paragraph) => `引号中的话，第 ${paragraph} 段`,
  range: (from, to) => (from === to ? `第 ${from} 段的内容` : `第 ${from} 至 ${to} 段的内容`),
  context: (paragraph) => `上下文，第 ${paragraph} 段：`,
  speakerNotRead: '文章不是英文，未能判定是谁说的。请查明并填上姓名。',
  claimNotRead: '文章不是英文，未能判定这是作者自己的话还是转述。',
  opensParagraph: '这是该段的第一句。',
  followsOn: '前一句是：',
  figuresToCheck: '需要核对的数字：',
  holdsQuotations: (count) => `这一句含有 ${count} 段引文。`,
  noSentence: '未能在文章中分辨出论断或引文。请阅读文章，写下它说了什么。',
};

const WORDS: Readonly<Record<(typeof DRAFT_LANGUAGES)[number], DraftWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  zh: CHINESE,
  ru: RUSSIAN,
};
const BY_LANGUAGE: ReadonlyMap<string, DraftWords> = new Map(Object.entries(WORDS));

/** The language that a draft for a language is written in, as a BCP 47 tag, and what it writes itself: English where it has no words. */
export function draftWordsOf(language: string): { readonly language: string; readonly words: DraftWords } {
  const words = wordsInLanguage((tag) => BY_LANGUAGE.get(tag) ?? null, language);
  return words === null ? { language: 'en', words: ENGLISH } : { language, words };
}
