import { hostErrorFrom } from '../host/host-error.ts';
import { FAILED, PIPE_CLOSED } from './terminal/terminal.ts';
import { main, reportFault } from './main.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Somebody closed the pipe: `lectern build --emit html | head`. As with other programs, what isn’t done isn’t called fine.
  if (error.code === 'EPIPE') process.exit(PIPE_CLOSED);
  process.stderr.write(`error: ${hostErrorFrom(error, 'write', 'stdout').message}\n`);
  process.exit(FAILED);
});
// Nobody is left to hear what is said; the work and its exit code are.
process.stderr.on('error', () => undefined);
process.on('uncaughtException', (error) => {
  process.stderr.write(reportFault(error));
  process.exit(FAILED);
});
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
