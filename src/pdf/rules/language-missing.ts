import { textIn } from '../file/entry-values.ts';
import { isLanguage } from '../tags/language-tag.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The document names its language. */
export const languageMissing = pdfRule({
  code: 'pdf/language-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2, ISO 19005-2 §6.7.4',
  problem: 'The PDF doesn’t say which language it is in',
  remedy: 'Name the language of the document, such as en-GB.',
  reason: 'A screen reader needs it to choose its voice.',
  *find({ catalog, file }) {
    const language = textIn(catalog, 'Lang', file);
    if (language === null || language === '') yield WHOLE;
    else if (!isLanguage(language)) yield { page: null, what: `“${language}” is no language` };
  },
});
