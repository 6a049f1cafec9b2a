import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The file begins as PDF/A wants it. */
export const fileHeader = pdfRule({
  code: 'pdf/file-header',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.2, ISO 14289-1 §6.1',
  problem: 'The first lines of the file aren’t those of an archival PDF',
  remedy: 'Begin with %PDF-1.7 and a comment of four bytes above 127.',
  reason: 'Programs that pass files on tell by these bytes that it isn’t text.',
  *find({ file: { source } }) {
    if (!/^%PDF-1\.[0-7](?:\r\n?|\n)%[\x80-\xff]{4}/u.test(source)) yield WHOLE;
  },
});
