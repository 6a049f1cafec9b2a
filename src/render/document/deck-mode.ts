/**
 * Who the file is for: `audience` has no notes, `presenter` carries notes and the speaker view, `live` also follows
 * the present server.
 */
export type DeckMode = 'audience' | 'presenter' | 'live';
