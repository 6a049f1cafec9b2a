/**
 * Lets the toolbar fade while nobody needs it. It stays where there is room beside the slide, while it has the focus,
 * and for a moment after each movement of the pointer; keys that move the deck, or the focus on the slide, leave it away.
 */
export function quietToolbar(): void {
  let timer = 0;
  const wake = (): void => {
    STATE.remove('is-quiet');
    clearTimeout(timer);
    timer = window.setTimeout(() => STATE.add('is-quiet'), QUIET_AFTER);
  };
  for (const type of ['pointermove', 'pointerdown']) document.addEventListener(type, wake);
  window.addEventListener('resize', measureRoom);
  measureRoom();
  wake();
}

/** What the sheets know of the window. */
const STATE = document.documentElement.classList;

/** Long enough to reach the button that one has moved the pointer for. */
const QUIET_AFTER = 3000;

/** Height in pixels that the toolbar takes. */
const TOOLBAR_HEIGHT = 48;

function measureRoom(): void {
  const slideHeight = Math.min(window.innerHeight, (window.innerWidth * 9) / 16);
  const hasRoom = (window.innerHeight - slideHeight) / 2 >= TOOLBAR_HEIGHT;
  STATE.toggle('has-room', hasRoom);
}
