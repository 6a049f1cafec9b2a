import { Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { WorkerFacts } from '../queue/jobs.ts';

/** How jobs end, as it is counted. */
const OUTCOMES = ['built', 'found', 'failed', 'ended', 'cancelled', 'given back', 'lost'] as const;
/** One of them. */
export type JobOutcome = (typeof OUTCOMES)[number];

/** What is so at the moment; of the queue what it last said, for whoever asks isn’t to wait for one that is away. */
interface MetricsNow extends Pick<WorkerFacts, 'building' | 'state'> {
  readonly waiting: number;
  readonly doesQueueAnswer: boolean;
}

/** What a worker counts, from nought; `text` is all of it with what is so at the moment, as Prometheus reads it. */
export function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `lectern_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `lectern_${name}`, help, registers });
  const jobs = counter('jobs_total', 'Jobs that ended, by how.', 'outcome');
  for (const outcome of OUTCOMES) jobs.inc({ outcome }, 0);
  // A briefing takes between half a second (HTML, ten slides) and some minutes.
  const buckets = [0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300];
  const named = { name: 'lectern_build_seconds', help: 'Seconds of a build.' };
  const seconds = new Histogram({ ...named, buckets, registers });
  const away = counter('queue_errors_total', 'Times that the queue went away.');
  const up = gauge('queue_up', '1 while the queue answers.');
  const waiting = gauge('jobs_waiting', 'Jobs that wait, or did when the queue last answered.');
  const building = gauge('jobs_building', 'Jobs that this worker is building.');
  const paused = gauge('paused', '1 while no job is taken because browser or store fail.');
  return {
    ended: (outcome: JobOutcome, took: number): void => {
      jobs.inc({ outcome });
      if (outcome === 'built' || outcome === 'failed') seconds.observe(took);
    },
    away: (): void => away.inc(),
    text: async (now: MetricsNow): Promise<string> => {
      up.set(Number(now.doesQueueAnswer));
      waiting.set(now.waiting);
      building.set(now.building);
      paused.set(Number(now.state !== 'working' && now.state !== 'stopping'));
      return registry.metrics();
    },
  };
}
