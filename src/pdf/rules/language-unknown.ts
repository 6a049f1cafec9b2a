import { textIn } from '../file/entry-values.ts';
import { isLanguage } from '../tags/language-tag.ts';
import { pdfRule } from './pdf-rule.ts';

/** Languages of parts have names that are known. */
export const languageUnknown = pdfRule({
  code: 'pdf/language-unknown',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2, ISO 19005-2 §6.7.4',
  problem: 'A part is in a language that isn’t named rightly',
  remedy: 'Name languages as BCP 47 has them, such as zh-Hans.',
  reason: 'A name that nobody knows changes no voice.',
  *find({ tags, file }) {
    for (const { dictionary, page } of tags) {
      const language = textIn(dictionary, 'Lang', file);
      if (language !== null && language !== '' && !isLanguage(language))
        yield { page, what: `“${language}”` };
    }
  },
});
