import { z } from 'zod';

/** What the desk says by itself, by names that its page has. Both languages have all of them; a test compares. */
export const deskWords = z.record(z.string(), z.string().min(1));
export type DeskWords = Readonly<z.infer<typeof deskWords>>;
