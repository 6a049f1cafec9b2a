import { capitalised } from '../../source/capitalised.ts';
import type { DraftWords } from './draft-words.ts';

/** Russian. */
export const RUSSIAN: DraftWords = {
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
  stretch: (from, to) => (from === to ? `О чём говорит абзац ${from}` : `О чём говорят абзацы ${from}–${to}`),
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
