/**
 * Keeps the view where a link in its notes is followed, after which nothing would bring the notes back: the deck goes to a slide,
 * and a page of the web opens in a window of its own.
 */
export function followNoteLink(event: MouseEvent, view: Document): void {
  const links = view.querySelectorAll<HTMLAnchorElement>('.speaker-controls-notes a');
  const link = [...links].find((each) => event.composedPath().includes(each));
  if (link === undefined) return;
  link.target = '_blank';
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return;
  event.preventDefault();
  location.hash = address;
}

/** Opens what a picture in the view links to in a window of its own; it would take the place of the picture for the rest of the talk. */
export function keepPicture(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a:not([href^="#"])');
    if (link !== null) link.target = '_blank';
  });
}
