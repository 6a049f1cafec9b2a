import { escapeHtml, languageAttributes, withoutIdleMarks } from './language-attributes.ts';
import type { RenderContext } from './render-context.ts';
import { renderWords } from './render-words.ts';
import { scriptRuns } from './script-runs.ts';

/**
 * Plain text as HTML: escaped, line breaks of the outline as spaces and several spaces as one, for paper shows each; stretches in other scripts in an `em` with their
 * language. An `em` because Chromium keeps its language in a tagged PDF, which it does not for `span`.
 */
export function renderText(text: string, context: RenderContext): string {
  const { surrounding } = context.languages;
  const oneLine = withoutIdleMarks(text, surrounding).replace(/[\r\n\t ]+/gu, ' ');
  return scriptRuns(oneLine, context.languages)
    .map((run) => {
      if (run.language === null) return renderRun(run.text, context);
      const attributes = languageAttributes(run.language, surrounding, run.text);
      return `<em class="script"${attributes}>${renderRun(run.text, within(run.language, context))}</em>`;
    })
    .join('');
}

function within(language: string, context: RenderContext): RenderContext {
  return { ...context, languages: { ...context.languages, surrounding: language } };
}

function renderRun(text: string, context: RenderContext): string {
  return context.marksEdits ? markEdits(text, context) : renderWords(text, context);
}

/** Sets an editor's brackets and ellipses apart from the words quoted. */
function markEdits(text: string, context: RenderContext): string {
  return text
    .split(EDITS)
    .map((piece, index) =>
      index % 2 === 0
        ? renderWords(piece, context)
        : `<span class="edit">${escapeHtml(unbroken(piece))}</span>`,
    )
    .join('');
}

/** The dots of a spaced ellipsis stay on one line. */
function unbroken(edit: string): string {
  return /^\.[. \u00A0]*$/u.test(edit) ? edit.replaceAll(' ', '\u00A0') : edit;
}

const EDITS = /(\[[^[\]]{0,200}\]|[[\]]|[(（<](?:…|⋯|\.{3})[)）>]|[…⋯]|\.(?:[ \u00A0]?\.){2,3})/u;
