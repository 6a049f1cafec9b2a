import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with its slowest files and one plain line, `N passed, N failed`, for people and machines that read only the last one. */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        tests += 1;
      }
      if (tests === 0 || module.state() === 'failed') count.failed += module.errors().length;
    }
    process.stdout.write(slowest(modules));
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }
}

/** The ten files that took longest of many, with their shares of what all took. */
function slowest(modules: readonly TestModule[]): string {
  const times = modules.map((module) => ({
    file: module.relativeModuleId,
    time: module.diagnostic().duration,
  }));
  if (times.length < 100) return '';
  const total = times.reduce((sum, { time }) => sum + time, 0);
  const first = times.toSorted((a, b) => b.time - a.time).slice(0, 10);
  const share = (time: number): string => `${((100 * time) / total).toFixed(1)} %`.padStart(6);
  const lines = first.map(
    ({ file, time }) => `${(time / 1000).toFixed(0).padStart(5)} s ${share(time)}  ${file}`,
  );
  return `\nSlowest of ${times.length} files, ${(total / 1000).toFixed(0)} s in all:\n${lines.join('\n')}\n`;
}
