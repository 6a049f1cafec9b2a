import { COMPILED_TEMPLATES } from './compiled-templates.ts';
import type { DeckShell } from '../document/deck-document.ts';
import { drawingEnvironment } from './drawing-environment.ts';

/** Makes the text of `deck.hbs` drawable. A field that the shell doesn't have is an exception, not a blank. */
export async function compileShell(template: string): Promise<(shell: DeckShell) => string> {
  const compiled = COMPILED_TEMPLATES.get(template);
  const draw =
    compiled === undefined
      ? (await import('./compile-template.ts')).compileDocument(template)
      : drawingEnvironment().template<DeckShell>(compiled);
  return (shell) => draw(shell);
}
