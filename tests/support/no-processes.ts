import processes from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

/** Stands for what starts a process in the tests that are to be quick, so that none of them starts a browser or the command. */
function refuse(): never {
  throw new Error(
    'This test starts a process, but is taken for a quick one: see tests/support/quick-tests.ts.',
  );
}

Object.assign(processes, {
  exec: refuse,
  execFile: refuse,
  execFileSync: refuse,
  execSync: refuse,
  fork: refuse,
  spawn: refuse,
  spawnSync: refuse,
});
syncBuiltinESMExports();
