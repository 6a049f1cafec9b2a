import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** What starts a browser or a process, or is made by a build. */
const HEAVY =
  /from '(?:node:child_process|puppeteer-core|esbuild)'|src\/browser\/(?:doctor|launch-browser|open-browser|puppeteer)\.ts|src\/products\/|src\/cli\/commands\/build\.ts|src\/cli\/mcp\/serve\.ts|\bload-fonts\.ts|\/tools\/|\bdist\//u;

/**
 * The test files, separated by what they need: `quick` ones neither a browser nor a process nor a build, as far as they and the files of tests/
 * that they import say. No name or folder marks a test; one that is wrongly taken for quick fails (no-processes.ts). `farm` are those of
 * lectern-farm, which have a command of their own.
 */
export function partTests(): Readonly<Record<'quick' | 'slow' | 'farm', readonly string[]>> {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  const texts = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
  const isHeavy = (path: string, seen: Set<string>): boolean => {
    const text = texts.get(path);
    if (text === undefined || seen.has(path)) return false;
    seen.add(path);
    const imported = [...text.matchAll(/(?:\bfrom |\bimport\()'(\.[^']+)'/gu)];
    return HEAVY.test(text) || imported.some(([, to = '']) => isHeavy(join(dirname(path), to), seen));
  };
  const all = files.filter((path) => path.endsWith('.test.ts'));
  const farm = all.filter((path) => path.startsWith('tests/farm/'));
  const tests = all.filter((path) => !farm.includes(path));
  const slow = tests.filter((path) => isHeavy(path, new Set()));
  return { farm, slow, quick: tests.filter((path) => !slow.includes(path)) };
}
