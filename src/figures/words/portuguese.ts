import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Portuguese. */
export const PORTUGUESE: FigureWords = {
  charts: {
    bar: 'Gráfico de barras',
    line: 'Gráfico de linhas',
    dot: 'Gráfico de pontos',
    stacked: 'Gráfico de barras empilhadas',
  },
  flowchart: 'Fluxograma',
  sequence: 'Sequência de mensagens',
  chronology: 'Linha do tempo',
  schedule: 'Cronograma',
  classes: 'Diagrama de classes',
  states: { planned: 'previsto', active: 'em curso', done: 'feito', critical: 'crítico' },
  relations: { kind: 'é uma espécie de', promise: 'cumpre', part: 'é parte de', belonging: 'pertence a' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Unidade: ${unit}`,
  noFigures: 'sem dados',
  course: ({ count, first, last, least, most }) =>
    `${count} valores, de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
  start: 'Início',
  end: 'Fim',
  note: (names) => `Nota sobre ${names}`,
  frameEnd: 'fim',
  frames: framesOf(
    'repete-se',
    'alternativa',
    'senão',
    'opcional',
    'em paralelo',
    'e',
    'crítico',
    'opção',
    'interrupção',
  ),
};
