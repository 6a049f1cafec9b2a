import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Budget } from '../../text/budget.ts';
import { sha256 } from '../../text/bytes.ts';
import { unreadablePackage } from '../article-diagnostics.ts';
import type { SavedArticle } from '../article.ts';
import { readHtmlPage } from '../html/read-html-article.ts';
import { pageInMessage, savedFrom } from './mime-parts.ts';

/**
 * Reads a page that a browser saved as one file (MHTML), or a mail that holds one: its first HTML part, as any other page. Reports
 * `article/unreadable-package`, and what pages report.
 */
export async function readMhtmlArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  const damaged = (reason: string): Checked<null> => ({
    value: null,
    diagnostics: [unreadablePackage({ path, reason }, { file: path, position: null })],
  });
  const main = pageInMessage(bytes);
  if (main === null) return damaged('no web page is in it');
  const page = main.bytes();
  if (page === null) return damaged('its page is written in a way that is not known');
  const url = savedFrom(bytes) ?? main.location;
  const isWeb = url !== null && /^https?:\/\/[^\s"<>\\]+$/iu.test(url);
  const fileHash = sha256(bytes);
  const { charset } = main;
  return readHtmlPage(
    { bytes: page, path, format: 'mhtml', fileHash, charset, url: isWeb ? url : null },
    budget,
  );
}
