import { foreignText } from '../inspect/foreign-text.ts';
import { pdfRule } from './pdf-rule.ts';

/** Text in another script than that of the language around it names its own. */
export const textWithoutLanguage = pdfRule({
  code: 'pdf/text-without-language',
  severity: 'warning',
  clause: 'ISO 14289-1 §7.2',
  problem: 'Text in another script is in no language of its own',
  remedy: 'Name its language, such as zh-Hans for Chinese or ru for Russian.',
  reason: 'An English voice can’t read Chinese or Russian; it says nothing, or spells.',
  find: foreignText,
});
