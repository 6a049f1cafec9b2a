import type { InterfaceWords } from './interface-words.ts';

const MATCHES = 'Conforme à l’article enregistré';
const DIFFERS = 'Non conforme';

/** French, with its narrow space before high marks. */
export const FRENCH: InterfaceWords = {
  controls: {
    skipLinks: 'Accès rapide',
    skipToSlides: 'Aller aux diapositives',
    skipToControls: 'Aller aux commandes',
    readAsPage: 'Lire en continu',
    showAsSlides: 'Voir en diapositives',
    slideControls: 'Commandes du diaporama',
    previousSlide: 'Diapositive précédente',
    nextSlide: 'Diapositive suivante',
    overview: 'Vue d’ensemble',
    speakerView: 'Mode présentateur',
    fullScreen: 'Plein écran',
    keys: 'Touches',
    close: 'Fermer',
    key: 'Touche',
    whatItDoes: 'Action',
    goOn: 'Étape ou diapositive suivante',
    goBack: 'Étape ou diapositive précédente',
    goToEnds: 'Première, dernière diapositive',
    openOverview: 'Vue d’ensemble des diapositives\u202F; ferme ce qui est ouvert',
    openSpeakerView: 'Mode présentateur, dans une fenêtre séparée',
    blackScreen: 'Écran noir, et retour',
    thisList: 'Cette liste',
    lettersAreKeys: 'Les lettres servent de touches. À désactiver si vous dictez.',
  },
  spoken: {
    slide: 'Diapositive {number} sur {count}\u00A0: ',
    step: 'Étape {number} sur {count}\u00A0:',
  },
  panel: {
    opener: 'Comment les citations ont été vérifiées',
    title: 'Vérification',
    close: 'Fermer',
    inArticle: 'Dans l’article enregistré',
    speaker: 'Qui parle',
    source: 'Source',
    place: 'Emplacement',
    paragraph: 'paragraphe {number}',
    hash: 'Empreinte du texte',
    openPage: 'Ouvrir la page publiée à ce passage',
    checkYourself: 'Vérifiez vous-même, avec votre propre exemplaire de l’article\u00A0:',
    whatMatchMeans:
      'Conforme veut dire que les mots sont les mêmes, non qu’ils sont vrais. Reçu établi par {tool}.',
    verdicts: {
      verbatim: `${MATCHES}, mot pour mot`,
      typographic: `${MATCHES}, à la typographie près`,
      edited: `${MATCHES}, aux modifications signalées près`,
      locked: 'Conforme à la preuve de l’article\u202F; l’article n’était pas disponible',
      spliced: `${DIFFERS}\u00A0: réunit des mots séparés dans l’article enregistré`,
      altered: `${DIFFERS}\u00A0: diffère de l’article enregistré`,
      absent: `${DIFFERS}\u00A0: introuvable dans l’article enregistré`,
      misattributed: `${MATCHES}, qui attribue ces mots à quelqu’un d’autre`,
      unverifiable: 'Non vérifié\u00A0: ni l’article ni sa preuve n’étaient disponibles',
    },
    unknownVerdict: 'La vérification a donné un résultat que cette page ne connaît pas',
  },
  presenter: {
    speakerViewOf: 'Mode présentateur\u00A0: {title}',
    blocked:
      'Le navigateur a bloqué le mode présentateur. Autorisez les fenêtres pop-up pour cette page, puis ouvrez-le de nouveau.',
    thisSlide: 'Cette diapositive',
    nextSlide: 'Diapositive suivante',
    upcoming: 'À suivre',
    black: 'Écran noir',
    timeAndNotes: 'Temps et notes',
    time: 'Temps',
    notes: 'Notes',
    sinceStart: 'Depuis le début',
    clock: 'Heure',
    reset: 'À zéro',
    resetTimer: 'Remettre le minuteur à zéro',
    layout: 'Disposition',
    layoutIs: 'Disposition\u00A0: {name}',
    layouts: { default: 'Standard', wide: 'Large', tall: 'Haute', 'notes-only': 'Notes seules' },
    tooTall:
      'Cette diapositive dépasse de {pixels} px en hauteur, même dans les plus petits caractères. À la construction, elle sera répartie sur plusieurs ou refusée.',
    tooWide:
      'Cette diapositive dépasse de {pixels} px en largeur, même dans les plus petits caractères. À la construction, elle sera répartie sur plusieurs ou refusée.',
    noServer: 'Le serveur ne répond pas\u00A0: les changements n’arrivent pas',
  },
};
