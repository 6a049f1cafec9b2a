import { capitalised } from '../../source/capitalised.ts';
import type { DraftWords } from './draft-words.ts';

/** German. */
export const GERMAN: DraftWords = {
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
  stretch: (from, to) =>
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
