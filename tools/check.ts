import { spawnSync } from 'node:child_process';

/** What looks at all of the repository. */
const ALWAYS = ['tests/architecture.test.ts', 'tests/docs'];

for (const script of ['format:check', 'lint', 'types', 'unused']) run(`npm run --silent ${script}`);
const listed = spawnSync('npx vitest list --project=quick --changed --filesOnly', {
  shell: true,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
const touched = [...listed.stdout.matchAll(/tests\/\S+\.test\.ts/gu)].map(([path]) => path);
// No command line has room for all of them.
const tests = listed.status === 0 && touched.length < 150 ? [...ALWAYS, ...touched] : [];
run(`npx vitest run --project=quick ${tests.join(' ')}`);

/** Ends this process as the command does, unless that is fine. */
function run(command: string): void {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
