import { diagnosticKind, NOWHERE, type Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { pdfDate } from '../pdf/file/text-string.ts';

/** What is in SOURCE_DATE_EPOCH is no time. */
export const epochUnread = diagnosticKind({
  code: 'output/epoch-unread',
  severity: 'error',
  message: ({ text }: { readonly text: string }) =>
    `SOURCE_DATE_EPOCH is “${text}”, which is no whole number of seconds since 1970.`,
  hint: () => 'Write it in digits alone, such as 1767225600, or leave it out: `unset SOURCE_DATE_EPOCH`.',
  docs: 'Whoever sets `SOURCE_DATE_EPOCH` wants the same bytes everywhere. A value that can’t be read stops a build that prints, as [reproducible-builds.org](https://reproducible-builds.org/specs/source-date-epoch/) asks for.',
});

/** The date of PDFs that the environment sets, in seconds since 1970; `null` where it sets none. */
export function epochOf({ environment }: Pick<Host, 'environment'>): Checked<number | null> {
  const text = environment['SOURCE_DATE_EPOCH'] ?? '';
  if (text === '') return { value: null, diagnostics: [] };
  const isTime = /^\d+$/u.test(text) && pdfDate(Number(text)) !== null;
  return isTime
    ? { value: Number(text), diagnostics: [] }
    : { value: null, diagnostics: [epochUnread({ text }, NOWHERE)] };
}
