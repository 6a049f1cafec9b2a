import { NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { browserOld } from './browser-diagnostics.ts';

/** A version whose day is known; others came, or will come, four weeks apart. From late in 2026 they come faster, and look younger than they are. */
const KNOWN = { major: 147, released: Date.UTC(2026, 3, 7) };

const DAY = 24 * 3600 * 1000;
const APART = 28 * DAY;

/** Chrome’s own extended support of a version ends after eight weeks. */
const OLD = 90 * DAY;

/** When a browser such as `HeadlessChrome/147.0.7727.0` came out; `null` for others. */
function releaseOf(version: string): number | null {
  const major = /\/(\d+)\./u.exec(version)?.[1];
  return major === undefined ? null : KNOWN.released + (Number(major) - KNOWN.major) * APART;
}

/** The month in which a browser came out, as far as its version tells. */
export function monthOf(version: string): string | null {
  const released = releaseOf(version);
  return released === null ? null : MONTH.format(released);
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * What is said of a browser that is months old at a time. One that Lectern brings is counted from the day it was unpacked: whoever
 * installed it that day has the newest that there is of it. `other` is one to use instead.
 */
export function warnOfAge(
  version: string,
  now: number,
  other: string | null,
  unpacked = 0,
): readonly Diagnostic[] {
  const released = releaseOf(version);
  if (released === null || now - Math.max(released, unpacked) < OLD) return [];
  return [browserOld({ version, since: MONTH.format(released), other }, NOWHERE)];
}
