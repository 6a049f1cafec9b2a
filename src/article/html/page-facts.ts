import { findDates, isoDate } from '../find-dates.ts';

/** What the head of a page says of its article; `null` for what it doesn’t say. */
export interface PageFacts {
  readonly container: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** The part of a document that is looked at. */
interface Head {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}

/** Reads the site’s name, the page’s address and the day from where sites say them: Open Graph, canonical link, meta tags. */
export function pageFacts(head: Head): PageFacts {
  const first = (selectors: readonly string[], attribute: string): string | null => {
    for (const selector of selectors) {
      const value = head.querySelector(selector)?.getAttribute(attribute)?.replace(/\s+/gu, ' ').trim() ?? '';
      if (value !== '' && value.length <= LONGEST) return value;
    }
    return null;
  };
  const address = first(['link[rel="canonical"]'], 'href') ?? first(['meta[property="og:url"]'], 'content');
  const [date] = findDates(first(DATES, 'content') ?? first(['time[datetime]'], 'datetime') ?? '');
  return {
    container: first(['meta[property="og:site_name"]', 'meta[name="application-name"]'], 'content'),
    url: address !== null && isWebAddress(address) ? address : null,
    published: date === undefined ? null : isoDate(date),
  };
}

const LONGEST = 300;
const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="DC.date.issued"]',
];

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\]+$/iu.test(text) && URL.canParse(text);
}
