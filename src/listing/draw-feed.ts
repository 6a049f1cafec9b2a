import { interfaceWords } from '../language/interface-words.ts';
import { escapeHtml } from '../render/nodes/escape-html.ts';
import { withoutHidden } from '../text/hidden-characters.ts';
import { VERSION } from '../version.ts';
import { type Entry, isoDay, newestFirst, sharedLanguage } from './entry.ts';
import { addressOf } from './view-entry.ts';

/** What a feed says besides its entries. */
export interface FeedFrame {
  /** The address of the folder of all briefings, with a slash at its end. */
  readonly siteUrl: string;
  /** In seconds since 1970, as the environment sets it; `null` for the date of the newest entry. */
  readonly epoch: number | null;
}

/** An Atom feed. */
export interface DrawnFeed {
  readonly xml: string;
  /** Briefings that are there and aren’t in it, as nobody knows of which day they are. */
  readonly undated: readonly Entry[];
}

const FEED_GENERATOR = `<generator version="${VERSION}">Lectern</generator>`;

/**
 * The Atom feed (RFC 4287) of the briefings that can be opened, the newest first. An entry is of the day of its briefing, else of the
 * day on which its article came out: there is no clock in it, and the same entries give the same bytes.
 */
export function drawFeed(entries: readonly Entry[], { siteUrl, epoch }: FeedFrame): DrawnFeed {
  const open = newestFirst(entries).filter(({ stands }) => stands !== 'nothing');
  const dated = open.flatMap((entry) => {
    const day = isoDay(entry) ?? entry.facts?.sources.find(({ issued }) => issued !== null)?.issued ?? null;
    return day === null ? [] : [{ entry, updated: timeOf(day) }];
  });
  // Those of one day stay in the order of the page.
  dated.sort((one, other) => Date.parse(other.updated) - Date.parse(one.updated));
  const updated = epoch === null ? (dated[0]?.updated ?? timeOf('1970')) : toIso(epoch * 1000);
  const { language, words } = interfaceWords(sharedLanguage(entries) ?? 'en');
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    FEED_GENERATOR,
    `<id>${escapeXml(siteUrl)}</id>`,
    `<title>${escapeXml(words.listing.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(new URL(siteUrl).host)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${siteUrl}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}index.html`)}"/>`,
    ...dated.map((one) => drawEntry(one.entry, one.updated, siteUrl)),
    '</feed>',
  ];
  const undated = open.filter((entry) => dated.every((one) => one.entry !== entry));
  return { xml: `${lines.join('\n')}\n`, undated };
}

function drawEntry({ slug, facts, files }: Entry, updated: string, siteUrl: string): string {
  const address = `${siteUrl}${addressOf(slug, 'index.html')}`;
  const authors = (facts?.presenters ?? []).map((name) => `<author><name>${escapeXml(name)}</name></author>`);
  const ofSources = (facts?.sources ?? []).map(({ title, origin }) => [title, origin].filter(Boolean));
  const summary = [facts?.subtitle ?? '', ...ofSources.map((parts) => parts.join(', '))].filter(Boolean);
  const prints = files
    .filter(({ name }) => name.endsWith('.pdf'))
    .map(
      ({ name, size }) =>
        `<link rel="enclosure" type="application/pdf" length="${size}" title="${escapeXml(name)}" href="${escapeXml(`${siteUrl}${addressOf(slug, name)}`)}"/>`,
    );
  return [
    `<entry${facts === null ? '' : ` xml:lang="${escapeXml(facts.language)}"`}>`,
    `<id>${escapeXml(address)}</id>`,
    `<title>${escapeXml(facts?.title ?? slug)}</title>`,
    `<updated>${updated}</updated>`,
    ...authors,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    ...prints,
    ...(summary.length === 0 ? [] : [`<summary>${escapeXml(summary.join('\n'))}</summary>`]),
    '</entry>',
  ].join('\n');
}

/** The first moment of a day, a month or a year. */
function timeOf(day: string): string {
  return toIso(Date.parse(day));
}

function toIso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Text for elements and attributes of XML 1.0, without the characters that it may not hold. */
function escapeXml(text: string): string {
  return escapeHtml(withoutHidden(text)).replaceAll(/[\ufffe\uffff]|\p{Cs}/gu, '');
}
