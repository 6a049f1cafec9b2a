import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

export const templateSyntax = diagnosticKind({
  code: 'template/syntax',
  severity: 'error',
  message: ({ reason }: { readonly reason: string }) => `This template can’t be read: ${reason}.`,
  hint: () => 'Templates are written in Handlebars; docs/templates.md shows what they may hold.',
  docs: 'Handlebars could not parse the template. The message says what it met and the position where.',
});

export const templateMissing = diagnosticKind({
  code: 'template/missing',
  severity: 'error',
  message: ({ name }: { readonly name: string }) => `There is no template “${name}”.`,
  hint: ({ known }: { readonly name: string; readonly known: string }) =>
    known === ''
      ? 'A partial is called by its name, such as {{> footer}}; docs/templates.md lists them.'
      : `There are: ${known}.`,
  docs: 'A slide asks for a layout, or a template for a partial, that is neither in `templates/` of the briefing nor built in.',
});

export const unknownField = diagnosticKind({
  code: 'template/unknown-field',
  severity: 'error',
  message: ({ field }: { readonly field: string }) => `The slide has no field “${field}”.`,
  hint: () => 'docs/templates.md lists the fields of each layout.',
  docs: 'The view model of the layout has no such field. One that may be empty is `null` or empty text, never missing, so this is a slip of the pen.',
});

export const unknownHelper = diagnosticKind({
  code: 'template/unknown-helper',
  severity: 'error',
  message: ({ helper }: { readonly helper: string }) => `Templates have no helper “${helper}”.`,
  hint: () => 'There are if, unless and each; whatever needs more is computed before the template.',
  docs: 'Templates place things, they do not decide. Only `if`, `unless` and `each` exist.',
});

export const unescapedField = diagnosticKind({
  code: 'template/unescaped-field',
  severity: 'error',
  message: ({ field }: { readonly field: string }) => `“${field}” is plain text and must be escaped.`,
  hint: ({ field }) => `Write {{${field}}}. Triple braces are for fields whose name ends in Html.`,
  docs: 'Text from the outline or the article is hostile until it is escaped. Triple braces are allowed only for fields named `…Html`, which hold HTML that Lectern made itself.',
});

export const escapedHtml = diagnosticKind({
  code: 'template/escaped-html',
  severity: 'error',
  message: ({ field }: { readonly field: string }) =>
    `“${field}” is HTML; between two braces its tags would be shown on the slide as words.`,
  hint: ({ field }) => `Write {{{${field}}}}.`,
  docs: 'Fields named `…Html` hold HTML that Lectern made itself, in which `&` and what is emphasised are marked up already. Escaped once more, the marks are read as words.',
});

export const activeElement = diagnosticKind({
  code: 'template/active-element',
  severity: 'error',
  message: ({ element }: { readonly element: string }) => `A template of slides may not draw <${element}>.`,
  hint: () =>
    'Delete it: a deck asks for nothing and runs nothing but its own script. Styles belong in a theme.',
  docs:
    'A deck works without a network and leads nowhere by itself. `<meta>`, `<base>`, `<link>`, `<script>`, frames and plug-ins would load ' +
    'something, or lead away from the deck.',
});

export const noSlide = diagnosticKind({
  code: 'template/no-slide',
  severity: 'error',
  message: () => 'This template doesn’t draw one slide.',
  hint: () => 'Put all of it between one {{#> slide}} and its {{/slide}}, as docs/templates.md shows.',
  docs: 'A slide is one `<section>` with its `id` and the class `slide`, which the partial `slide` draws. What is beside it would be on no slide.',
});

export const fileNotTaken = diagnosticKind({
  code: 'template/file-not-taken',
  severity: 'warning',
  message: ({ address }: { readonly address: string }) =>
    `“${address}” won’t be in the deck: files that a template names aren’t embedded.`,
  hint: () =>
    'Write what it holds into the template itself: a drawing as <svg>, a picture as <img src="data:image/png;base64,…">.',
  docs: 'A deck is one file, so a picture or a film that a template names beside itself, or on the web, would be missing, and nobody would be told.',
});

export const templateNesting = diagnosticKind({
  code: 'template/nesting',
  severity: 'error',
  message: ({ name }: { readonly name: string }) => `The partial “${name}” is nested more than 16 deep.`,
  hint: () => 'A partial must not include itself.',
  docs: 'A partial that includes itself, directly or through others, never ends.',
});

export const templateTooMuch = diagnosticKind({
  code: 'template/too-much',
  severity: 'error',
  message: ({ name, limit }: { readonly name: string; readonly limit: number }) =>
    `A slide is drawn with more than ${limit.toLocaleString('en')} partials; the last was “${name}”.`,
  hint: () => 'See which partials call each other more than once.',
  docs: 'Partials that each call the next one ten times are drawn ten million times after seven.',
});

export const templateOutside = diagnosticKind({
  code: 'template/outside',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `${path} is a link that leads out of the briefing’s folder and of the one you are in.`,
  hint: () => 'Put the file itself there. Links that lead elsewhere are not followed.',
  docs: 'A briefing may come from anybody; a link among its templates and themes can’t take files from elsewhere on the machine into a deck.',
});
