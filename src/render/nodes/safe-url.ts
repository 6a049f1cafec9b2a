/** The URL if a link may lead there (http, https, mailto, or a place in the deck), else `null`. */
export function safeUrl(url: string): string | null {
  const trimmed = url.trim();
  if (trimmed.startsWith('#')) return trimmed;
  return /^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(trimmed) ? trimmed : null;
}
