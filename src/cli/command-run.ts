import type { Host } from '../host/host.ts';
import type { Terminal } from './terminal.ts';

/** A command at work; gives the exit code. */
export type Run = (host: Host, terminal: Terminal) => Promise<number>;

/** Runs a command on this machine, and keeps its exit code. */
export type Perform = (run: Run) => Promise<void>;
