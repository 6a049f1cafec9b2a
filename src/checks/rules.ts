/** Every rule of the model, by what it is about. */
export * from './chinese-forms.ts';
export * from './division-unknown.ts';
export * from './figures.ts';
export * from './headings.ts';
export * from './markup.ts';
export * from './notes.ts';
export * from './points.ts';
export * from './quotations.ts';
export * from './sources.ts';
export * from './speakers.ts';
