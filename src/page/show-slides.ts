/** Puts the sheets of the slides in force and those of the reading view out of it, or the other way round. */
export function showSlides(shown: boolean): void {
  document.documentElement.classList.toggle('shows-slides', shown);
  for (const sheet of document.querySelectorAll<HTMLStyleElement>('style[data-view]')) {
    sheet.media = (sheet.dataset['view'] === 'slides') === shown ? 'all' : 'not all';
  }
}
