import { charactersWithoutText } from '../inspect/private-text.ts';
import { pdfRule } from './pdf-rule.ts';

/** Characters that mean nothing outside their font have a text in their place. */
export const privateCharacters = pdfRule({
  code: 'pdf/private-characters',
  severity: 'error',
  clause: 'ISO 19005-2 §6.2.11.7.3',
  problem: 'A character is shown that only its font knows, without a text in its place',
  remedy: 'Give it an ActualText, or use a character that Unicode names.',
  reason:
    'The private characters of Unicode mean something else in each font, and nothing when they are copied.',
  find: charactersWithoutText,
});
