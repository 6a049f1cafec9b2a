import { win32 } from 'node:path';

/**
 * Whether Windows can have a file or folder of a name: it has no `a?b`, drops dots and blanks at the end, and takes `con` and `nul.txt` for
 * devices, whatever their folder. Node makes some of them all the same, and then no other program can remove them.
 */
export function isWindowsName(name: string): boolean {
  return !UNWRITABLE.test(name) && !DEVICE.test(name);
}

/** Whether Windows can have what an absolute path names: on a drive or another machine, with slashes of either kind. */
export function isWindowsPath(path: string): boolean {
  const { root } = win32.parse(path);
  const names = path.slice(root.length).split(/[\\/]/u);
  return names.every((name) => name === '' || name === '.' || name === '..' || isWindowsName(name));
}

const UNWRITABLE = /[<>:"/\\|?*\p{Cc}]|[. ]$/u;
const DEVICE = /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu;
