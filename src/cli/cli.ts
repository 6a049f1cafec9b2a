import { main } from './main.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Somebody closed the pipe: `lectern build --emit html | head`.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
// Nobody is left to hear what is said; the work and its exit code stand.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
