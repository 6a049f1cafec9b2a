import type { SheetFaces } from './face-characters.ts';

/** What Lectern’s own sheets set in which face, by the hash of their text; tools/build-cli.ts puts it into the bundle. */
export const COMPILED_FACES: ReadonlyMap<string, SheetFaces> = new Map();
