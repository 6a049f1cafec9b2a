import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { browserOld } from './browser-diagnostics.ts';

/** A version whose day is known; others came, or will come, four weeks apart. From late in 2026 they come faster, and look younger than they are. */
const KNOWN = { major: 147, released: Date.UTC(2026, 3, 7) };

const DAY = 24 * 3600 * 1000;
const APART = 28 * DAY;

/** Chrome’s own extended support of a version ends after eight weeks. */
const OLD = 90 * DAY;

/** What is said of a browser such as `HeadlessChrome/147.0.7727.0` that is months old at a time; nothing of others. `other` is one to use instead. */
export function warnOfAge(version: string, now: number, other: string | null): readonly Diagnostic[] {
  const major = Number(/\/(\d+)\./u.exec(version)?.[1] ?? Infinity);
  const released = KNOWN.released + (major - KNOWN.major) * APART;
  if (!Number.isFinite(released) || now - released < OLD) return [];
  const since = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return [browserOld({ version, since: since.format(released), other }, NOWHERE)];
}
