import { capitalised } from '../../source/capitalised.ts';
import type { DraftWords } from './draft-words.ts';

/** Spanish. */
export const SPANISH: DraftWords = {
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
  stretch: (from, to) =>
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
