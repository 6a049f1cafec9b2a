import { capitalised } from '../../source/capitalised.ts';
import type { DraftWords } from './draft-words.ts';

/** French. */
export const FRENCH: DraftWords = {
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
  stretch: (from, to) =>
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
