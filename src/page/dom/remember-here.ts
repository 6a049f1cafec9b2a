/** What the browser remembers under a name, as far as it lets a file keep anything. */
export function rememberedHere(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Has the browser remember something; where it doesn’t let the file, it holds as long as the deck is open. */
export function rememberHere(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As said
  }
}
