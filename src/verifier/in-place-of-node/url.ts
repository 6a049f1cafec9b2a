/** The path in an address of a file. */
export const fileURLToPath = (address: string): string => address.replace(/^file:\/\//u, '');
export const pathToFileURL = (path: string): URL => new URL(`file://${path}`);
