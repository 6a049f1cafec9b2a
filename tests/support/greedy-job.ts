// Stands for `lectern job` in tests: takes all time or memory, or answers.
import { endBeyondLimits } from '../../src/cli/jobs/job-process.ts';
import type { ToJob } from '../../src/cli/jobs/messages.ts';

const kept: unknown[] = [];

/** Does something for as long as the process lives. */
function always(work: () => void): never {
  for (;;) work();
}

function behave(name: string): void {
  if (name === 'compute') always(() => kept.reverse());
  if (name === 'hoard objects') always(() => kept.push(Array(20_000).fill(kept.length)));
  if (name === 'hoard bytes') always(() => kept.push(Buffer.alloc(1_000_000, 1)));
  if (name === 'leave') process.exit(3);
  const content = [{ type: 'text', text: `${name} by ${process.pid}` }];
  process.send?.({ kind: 'answered', answer: { content, isError: false } });
}

process.once('disconnect', () => process.exit(143));
process.on('message', (message: ToJob) => {
  if (message.kind !== 'call') process.exit(0);
  const { name } = message.wanted;
  endBeyondLimits();
  // Once round the loop, so that the thread that watches runs.
  setTimeout(() => behave(name), 100);
});
