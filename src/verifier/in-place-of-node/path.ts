/** Paths of files in memory: they use forward slashes, and the folder one is in is the root. */
export const sep = '/';

export function normalize(path: string): string {
  const end = /[^/]\/+$/u.test(path) ? '/' : '';
  const normal = partsOf(path).join('/');
  if (isAbsolute(path)) return normal === '' ? '/' : `/${normal}${end}`;
  return `${normal === '' ? '.' : normal}${end}`;
}

/** The names on the way to a path, without detours; nothing lies above the root. */
function partsOf(path: string): readonly string[] {
  const parts: string[] = [];
  for (const part of path.split('/').filter((one) => one !== '' && one !== '.')) {
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!isAbsolute(path)) parts.push(part);
  }
  return parts;
}

export const isAbsolute = (path: string): boolean => path.startsWith('/');

export const join = (...parts: readonly string[]): string => normalize(parts.filter(Boolean).join('/'));

export function resolve(...parts: readonly string[]): string {
  const from = parts.findLastIndex(isAbsolute);
  const path = normalize(`/${parts.slice(Math.max(0, from)).join('/')}`);
  return path === '/' ? path : path.replace(/\/$/u, '');
}

export function relative(from: string, to: string): string {
  const [start, end] = [from, to].map((path) => resolve(path).split('/').filter(Boolean));
  if (start === undefined || end === undefined) return '';
  const differs = start.findIndex((part, at) => part !== end[at]);
  const shared = differs === -1 ? start.length : differs;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}

export function dirname(path: string): string {
  const at = path.replace(/\/+$/u, '').lastIndexOf('/');
  if (0 < at) return path.slice(0, at);
  return isAbsolute(path) ? '/' : '.';
}

export const basename = (path: string): string => path.replace(/\/+$/u, '').split('/').at(-1) ?? '';
