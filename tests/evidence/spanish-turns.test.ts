import { expect, test } from 'vitest';

import { find } from './support/check.ts';

const TEXT = [
  'La farera Inés Olmedo vive en el cabo desde hace treinta años y recibe a este periódico en la cocina.',
  '—¿No se aburre aquí?',
  '—El mar no se repite nunca —dice Olmedo—. Y la radio tampoco.',
].join('\n\n');

test('what a turn of a Spanish interview holds is quoted, though no marks stand around it', () => {
  const { kind, speaker } = find(TEXT, 'El mar no se repite nunca', 'Inés Olmedo', 'es');
  expect(kind?.verdict).toBe('quoted');
  expect(speaker.verdict).toBe('stated');
});
