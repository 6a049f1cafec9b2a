/** Asks the present server to tell what changes in the deck; gives the state of it that this document has, too. */
export function openEvents(): { readonly events: EventSource; readonly version: string } {
  const version = document.documentElement.dataset['version'] ?? '';
  return { events: new EventSource(`/events?version=${encodeURIComponent(version)}`), version };
}
