import { decodeHTMLStrict } from 'entities';

/** The characters that stand in HTML, where it writes them as references: `&lt;`, `&#x2212;`. */
export function decodeReferences(html: string): string {
  return html.includes('&') ? decodeHTMLStrict(html) : html;
}
