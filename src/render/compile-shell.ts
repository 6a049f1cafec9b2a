import Handlebars from 'handlebars';

import type { DeckShell } from './deck-document.ts';

/** Compiles the text of `deck.hbs`. A field that the shell doesn't have is an exception, not a blank. */
export function compileShell(template: string): (shell: DeckShell) => string {
  const draw = Handlebars.create().compile<DeckShell>(template, { strict: true, knownHelpersOnly: true });
  return (shell) => draw(shell);
}
