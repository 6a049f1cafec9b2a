/** The browser code and sheets of the deck, as `npm run build:page` bundles them; texts, not paths. */
export interface PageBundle {
  /** One script, reveal.js included: `deck.js`, `presenter.js` or `live.js`. */
  readonly script: string;
  /** The script inside reveal.js's speaker view, which the policy must name: `speaker-view.js`. */
  readonly speakerScript: string;
  /** Fits the slides when the deck opens, for decks that weren’t measured when they were built: `self-fit.js`. */
  readonly fitScript: string;
  /** What reveal.js needs, and the deck's own controls: `slides.css`. */
  readonly slidesCss: string;
  /** The linear article: `reading.css`. */
  readonly readingCss: string;
  /** The panel on a quotation's source, in either: `evidence-panel.css`. */
  readonly panelCss: string;
}
