import { contentSecurityPolicy } from '../render/document/content-security-policy.ts';

/**
 * Headers of every answer. The policy repeats the one in the document and adds what only a header can say: no other
 * site may frame the deck.
 */
export function securityHeaders(scripts: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': `${contentSecurityPolicy('live', scripts)}; frame-ancestors 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  };
}
