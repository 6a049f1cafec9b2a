/**
 * Why a path isn’t taken into a bundle, nor out of one that somebody else wrote; `null` for one that is. It has to lead to a file inside of
 * the folder on every system, and to none that a program would run or be set up by.
 */
export function refusedPath(path: string): string | null {
  if (1000 < path.length) return 'it is too long';
  const segments = path.split('/');
  if (segments.some((name) => name === '' || name === '..')) return 'it leads elsewhere';
  for (const name of segments) {
    const rule = RULES.find(({ refuses }) => refuses(name));
    if (rule !== undefined) return rule.why;
  }
  return null;
}

const RULES: readonly { readonly refuses: (name: string) => boolean; readonly why: string }[] = [
  { refuses: (name) => name.startsWith('.'), why: 'a name in it begins with a dot' },
  { refuses: (name) => 255 < Buffer.byteLength(name), why: 'a name in it is too long' },
  {
    refuses: (name) => /[\p{Cc}\p{Cs}<>:"|?*\\]|[. ]$/u.test(name),
    why: 'a name in it can’t be written on every system',
  },
  {
    refuses: (name) => /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?: *\.|$)/iu.test(name),
    why: 'a name in it is a device of Windows',
  },
  {
    refuses: (name) =>
      /^(?:node_modules|package\.json)$|\.(?:[cm]?[jt]sx?|node|exe|dll|so|dylib)$/iu.test(name),
    why: 'programs aren’t part of a briefing',
  },
];

/** A path that can’t be beside the others of a list: it is there twice, but for capitals, or is the folder of another; `null` where all can. */
export function clashAmong(paths: readonly string[]): string | null {
  const keys = paths.map((path) => path.normalize('NFC').toLowerCase().toUpperCase());
  const folders = new Set(keys.flatMap(foldersOf));
  const taken = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (taken.has(key) || folders.has(key)) return paths[at] ?? null;
    taken.add(key);
  }
  return null;
}

function foldersOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'));
}
