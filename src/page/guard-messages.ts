/**
 * Stops messages from strangers before reveal.js sees them; it acts on any message, wherever it comes from. Files
 * have no origin to compare, so there the sender has to be a window of this deck, too.
 */
export function guardMessages(): void {
  window.addEventListener(
    'message',
    (event) => {
      if (!isOurs(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

function isOurs(event: MessageEvent): boolean {
  if (location.protocol !== 'file:') return event.origin === location.origin;
  return (event.origin === 'null' || event.origin === 'file://') && isFromOurWindows(event.source);
}

/** The speaker view has this window as its opener; its frames share its top window. */
function isFromOurWindows(source: MessageEventSource | null): boolean {
  if (source === null || !('opener' in source)) return false;
  return source === window || source.top === window.top || source.top?.opener === window;
}
