/** How a job ended, as it is counted. */
const OUTCOMES = ['built', 'found', 'failed', 'cancelled', 'given back', 'lost'] as const;
/** One of them. */
export type JobOutcome = (typeof OUTCOMES)[number];

/** What a worker counts. */
export interface Metrics {
  jobEnded(outcome: JobOutcome, seconds: number): void;
  browserDied(): void;
  storeFailed(): void;
  queueFailed(): void;
  /** All of it with what is so at the moment, as Prometheus reads it (text format 0.0.4). */
  text(now: MetricsNow): string;
}

/** What is so at the moment. */
interface MetricsNow {
  /** When the queue last answered; `null` where it never did. */
  readonly waiting: number | null;
  readonly doesQueueAnswer: boolean;
  readonly building: number;
  readonly isBrowserTrusted: boolean;
  readonly isStoreTrusted: boolean;
}

/** Counts from nought. */
export function makeMetrics(): Metrics {
  const outcomes = new Map<JobOutcome, number>(OUTCOMES.map((outcome) => [outcome, 0]));
  const buckets = BOUNDS.map(() => 0);
  const counts = { browser: 0, store: 0, queue: 0, builds: 0, seconds: 0 };
  const endings = () => [...outcomes].map(([outcome, count]) => `{outcome="${outcome}"} ${count}`);
  return {
    jobEnded: (outcome, seconds) => {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome !== 'built' && outcome !== 'failed') return;
      counts.builds += 1;
      counts.seconds += seconds;
      for (const [at, bound] of BOUNDS.entries()) if (seconds <= bound) buckets[at] = (buckets[at] ?? 0) + 1;
    },
    browserDied: () => (counts.browser += 1),
    storeFailed: () => (counts.store += 1),
    queueFailed: () => (counts.queue += 1),
    text: (now) =>
      [
        ...metric('lectern_jobs_total', 'counter', 'Jobs that ended, by how.', endings()),
        ...metric('lectern_build_seconds', 'histogram', 'Seconds that a build took, from taking its job.', [
          ...BOUNDS.map((bound, at) => `_bucket{le="${bound}"} ${buckets[at] ?? 0}`),
          `_bucket{le="+Inf"} ${counts.builds}`,
          `_sum ${counts.seconds}`,
          `_count ${counts.builds}`,
        ]),
        ...troublesAsText(counts),
        ...nowAsText(now),
        '',
      ].join('\n'),
  };
}

/** Times that something failed which jobs need. */
interface Troubles {
  readonly browser: number;
  readonly store: number;
  readonly queue: number;
}

function troublesAsText({ browser, store, queue }: Troubles): readonly string[] {
  return [
    ...counter('lectern_browser_deaths_total', 'Builds that the browser kept from ending.', browser),
    ...counter('lectern_store_errors_total', 'Times that the store refused to read or write.', store),
    ...counter('lectern_queue_errors_total', 'Times that the queue did not answer.', queue),
  ];
}

function nowAsText(now: MetricsNow): readonly string[] {
  const { waiting, doesQueueAnswer, building, isBrowserTrusted, isStoreTrusted } = now;
  return [
    ...gauge('lectern_queue_up', '1 while the queue answers.', Number(doesQueueAnswer)),
    ...(waiting === null
      ? []
      : gauge('lectern_jobs_waiting', 'Jobs that wait in the queue, or did when it last answered.', waiting)),
    ...gauge('lectern_jobs_building', 'Jobs that this worker is building.', building),
    ...gauge(
      'lectern_browser_breaker_open',
      '1 while no job is taken because the browser fails.',
      Number(!isBrowserTrusted),
    ),
    ...gauge(
      'lectern_store_breaker_open',
      '1 while no job is taken because the store fails.',
      Number(!isStoreTrusted),
    ),
  ];
}

/** A briefing takes between a tenth of a second (HTML, ten slides) and some minutes. */
const BOUNDS = [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300];

function gauge(name: string, help: string, value: number): readonly string[] {
  return metric(name, 'gauge', help, [` ${value}`]);
}

function counter(name: string, help: string, value: number): readonly string[] {
  return metric(name, 'counter', help, [` ${value}`]);
}

function metric(name: string, type: string, help: string, values: readonly string[]): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values.map((value) => `${name}${value}`)];
}
