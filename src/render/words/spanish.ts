import type { InterfaceWords } from './interface-words.ts';

const MATCHES = 'Coincide con el artículo guardado';
const DIFFERS = 'No coincide';

/** Spanish. */
export const SPANISH: InterfaceWords = {
  controls: {
    skipLinks: 'Accesos directos',
    skipToSlides: 'Ir a las diapositivas',
    skipToControls: 'Ir a los controles',
    readAsPage: 'Leer como página',
    showAsSlides: 'Ver como diapositivas',
    slideControls: 'Controles de las diapositivas',
    previousSlide: 'Diapositiva anterior',
    nextSlide: 'Diapositiva siguiente',
    overview: 'Vista general',
    speakerView: 'Vista del presentador',
    fullScreen: 'Pantalla completa',
    keys: 'Teclas',
    close: 'Cerrar',
    key: 'Tecla',
    whatItDoes: 'Acción',
    goOn: 'Paso o diapositiva siguiente',
    goBack: 'Paso o diapositiva anterior',
    goToEnds: 'Primera, última diapositiva',
    openOverview: 'Vista general de las diapositivas; cierra lo que esté abierto',
    openSpeakerView: 'Vista del presentador, en una ventana aparte',
    thisList: 'Esta lista',
    lettersAreKeys: 'Las letras sirven de teclas. Desactívelo si dicta.',
  },
  spoken: { slide: 'Diapositiva {number} de {count}: ', step: 'Paso {number} de {count}:' },
  panel: {
    opener: 'Cómo se comprobaron las citas',
    title: 'Comprobación',
    close: 'Cerrar',
    inArticle: 'En el artículo guardado',
    speaker: 'Quién habla',
    source: 'Fuente',
    place: 'Lugar',
    paragraph: 'párrafo {number}',
    hash: 'Hash del texto',
    openPage: 'Abrir la página publicada en estas palabras',
    checkYourself: 'Compruébelo con su propia copia del artículo:',
    whatMatchMeans:
      'Que coincida significa que las palabras son las mismas, no que sean ciertas. Recibo de {tool}.',
    verdicts: {
      verbatim: `${MATCHES}, palabra por palabra`,
      typographic: `${MATCHES}, salvo la tipografía`,
      edited: `${MATCHES}, salvo los cambios señalados`,
      locked: 'Coincide con la prueba del artículo; no se disponía del artículo',
      spliced: `${DIFFERS}: une palabras separadas en el artículo guardado`,
      altered: `${DIFFERS}: difiere del artículo guardado`,
      absent: `${DIFFERS}: no se encuentra en el artículo guardado`,
      misattributed: `${MATCHES}, que atribuye las palabras a otra persona`,
      unverifiable: 'Sin comprobar: no se disponía ni del artículo ni de su prueba',
    },
    unknownVerdict: 'La comprobación dio un resultado que esta página no conoce',
  },
  presenter: {
    speakerViewOf: 'Vista del presentador: {title}',
    blocked:
      'El navegador ha bloqueado la vista del presentador. Permita las ventanas emergentes en esta página y vuelva a abrirla.',
    thisSlide: 'Esta diapositiva',
    nextSlide: 'Diapositiva siguiente',
    upcoming: 'A continuación',
    timeAndNotes: 'Tiempo y notas',
    time: 'Tiempo',
    notes: 'Notas',
    sinceStart: 'Desde el inicio',
    clock: 'Hora',
    reset: 'Reiniciar',
    resetTimer: 'Reiniciar el temporizador',
    layout: 'Disposición',
    layoutIs: 'Disposición: {name}',
    layouts: { default: 'Estándar', wide: 'Ancha', tall: 'Alta', 'notes-only': 'Solo notas' },
    tooTall:
      'Esta diapositiva es {pixels} px demasiado alta incluso con la letra más pequeña. Al generar se reparte en varias o se rechaza.',
    tooWide:
      'Esta diapositiva es {pixels} px demasiado ancha incluso con la letra más pequeña. Al generar se reparte en varias o se rechaza.',
    noServer: 'El servidor no responde: los cambios no llegan',
  },
};
