import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

/** A briefing took longer than it may. */
export const overTime = diagnosticKind({
  code: 'farm/over-time',
  severity: 'error',
  message: ({ slug, seconds }: { readonly slug: string; readonly seconds: number }) =>
    `${slug} wasn’t built within ${seconds} seconds; the worker stopped it.`,
  hint: () =>
    'Build it alone with `lectern build` to see how long it takes; let workers take longer with `lectern worker --seconds`, then `lectern queue retry`.',
  docs: 'A worker stops a briefing that takes longer than it may, with its browser and all that they started, so that it keeps no other waiting. It isn’t tried again by itself: it would take as long.',
});

/** A briefing took more memory than it may. */
export const overMemory = diagnosticKind({
  code: 'farm/over-memory',
  severity: 'error',
  message: ({ slug, megabytes }: { readonly slug: string; readonly megabytes: number }) =>
    `${slug} took more than ${megabytes} MB of memory; the worker stopped it.`,
  hint: () =>
    'Make its largest pictures smaller, or divide it; let workers take more with `lectern worker --megabytes`, then `lectern queue retry`.',
  docs: 'What counts is what the process that builds, its browser and all that they started hold. A worker stops a briefing that takes more, before the machine has none left for the others.',
});

/** The process that built a briefing ended again and again. */
export const endedAgain = diagnosticKind({
  code: 'farm/ended-again',
  severity: 'error',
  message: ({ slug, times, how }: { readonly slug: string; readonly times: number; readonly how: string }) =>
    `The process that built ${slug} ended ${times} times before it was done, last with ${how}.`,
  hint: () =>
    'Build it alone with `lectern build`; look in the log of the workers, and whether their machines have too little memory. Then `lectern queue retry`.',
  docs: 'A briefing whose process is killed or crashes is given to any worker again. Where that happens three times the briefing itself is the likely cause, and others are built in its place.',
});

/** Lectern itself failed at a briefing. */
export const farmFault = diagnosticKind({
  code: 'farm/fault',
  severity: 'error',
  message: ({ slug }: { readonly slug: string }) =>
    `A fault of Lectern kept ${slug} from being built; the log of the worker has its trace.`,
  hint: () => 'Please report the trace. It is no fault of the briefing.',
  docs: 'What a worker can’t explain fails the job at which it showed, so that it keeps no other from being built.',
});

/** The queue gave up a briefing, since workers that had taken it were gone again and again. */
export const workersLost = diagnosticKind({
  code: 'farm/workers-lost',
  severity: 'error',
  message: ({ slug }: { readonly slug: string }) =>
    `Workers that had taken ${slug} were gone again and again before it was built.`,
  hint: () => 'Look at why they ended: `dmesg`, or what the container says. Then `lectern queue retry`.',
  docs: 'A worker says every few seconds that it lives. The jobs of one that doesn’t are given to others; one whose workers were gone twenty times is given up.',
});

/** A briefing that somebody cancelled. */
export const jobCancelled = diagnosticKind({
  code: 'farm/cancelled',
  severity: 'error',
  message: ({ slug }: { readonly slug: string }) => `${slug} was cancelled before it was built.`,
  hint: () => 'To build it all the same: `lectern queue retry`.',
  docs: '`lectern queue cancel` takes a briefing out of those that wait, and stops one that is being built.',
});

/** The server of queues can’t be used. */
export const queueUnreachable = diagnosticKind({
  code: 'farm/queue-unreachable',
  severity: 'error',
  message: ({ server, reason }: { readonly server: string; readonly reason: string }) =>
    `The queue at ${server} can’t be used: ${reason}`,
  hint: ({ server, reason }) => {
    if (reason.startsWith('NOAUTH'))
      return 'The server wants a password: set LECTERN_QUEUE=redis://:password@host:6379.';
    if (/^(?:OOM|MISCONF|READONLY) /u.test(reason))
      return 'The server answers, but writes nothing: look at its maxmemory, at its disk, and whether it is a replica.';
    const isOfTls = server.startsWith('rediss:') && !reason.startsWith('WRONGPASS');
    return isOfTls
      ? 'See that the server runs, may be reached from here and speaks TLS; one that doesn’t has an address with redis://.'
      : 'See that the server runs and may be reached from here, and that LECTERN_QUEUE has its name and password.';
  },
  docs: 'The address of a queue is that of a Redis, Valkey or PostgreSQL server: redis://, rediss:// or postgres://. What was added before is built.',
});

/** A library that queues on a server need isn’t installed. */
export const libraryMissing = diagnosticKind({
  code: 'farm/library-missing',
  severity: 'error',
  message: ({ packages }: { readonly packages: string }) =>
    `A queue on a server needs packages that aren’t installed: ${packages}.`,
  hint: ({ packages }) => `Install them beside Lectern: npm install ${packages}`,
  docs: 'Lectern speaks to servers of queues by BullMQ, and to those by ioredis or pg. Whoever has no server doesn’t need them, so they don’t come with Lectern.',
});

/** An address with a password is where others can read it. */
export const secretInFlag = diagnosticKind({
  code: 'farm/secret-in-flag',
  severity: 'error',
  message: ({ flag }: { readonly flag: string }) =>
    `The address that ${flag} gives has a name or password in it, which everybody on this machine can read while the command runs.`,
  hint: ({ flag }) => `Set it in the environment instead: LECTERN_${flag.slice(2).toUpperCase()}.`,
  docs: 'What is on a command line is in the list of processes, and in the history of the shell. Addresses with secrets are taken from the environment alone, which processes that build briefings don’t get.',
});

/** Something that isn’t an address of a queue. */
export const addressUnknown = diagnosticKind({
  code: 'farm/address',
  severity: 'error',
  message: ({ from }: { readonly from: string }) => `${from} is no address of a queue.`,
  hint: () =>
    'Write redis://host:6379, rediss://host:6379 or postgres://host/database. In a password %25 stands for %, %23 for #, %2F for /, %3A for :, %3F for ? and %40 for @.',
  docs: 'Queues are on a Redis, Valkey or PostgreSQL server. The address isn’t shown, since it may hold a password.',
});

/** A tenant whose name can’t be used. */
export const tenantName = diagnosticKind({
  code: 'farm/tenant',
  severity: 'error',
  message: ({ tenant }: { readonly tenant: string }) => `“${tenant}” is no name of a tenant.`,
  hint: () => 'Use up to 40 small letters, digits and hyphens.',
  docs: 'A tenant’s name is in the names of its queues and in all keys of the store, so that tenants of one server don’t see each other’s briefings.',
});

/** A queue on a server without a store that its workers share. */
export const storeMissing = diagnosticKind({
  code: 'farm/store-missing',
  severity: 'error',
  message: () => 'A queue needs a store that its workers reach, too.',
  hint: () => 'Name it with --store or in LECTERN_STORE: a folder that all share, or s3://bucket/prefix.',
  docs: 'Briefings travel to workers and back through the store; the queue only says which are to be built.',
});

/** A worker without a queue. */
export const queueMissing = diagnosticKind({
  code: 'farm/queue-missing',
  severity: 'error',
  message: () => 'There is no queue to work on.',
  hint: () => 'Name it with --queue or in LECTERN_QUEUE: redis://, rediss:// or postgres://.',
  docs: '`worker`, `queue watch`, `queue cancel` and `queue retry` are about a queue on a server. Without one `lectern queue add` builds in its own process.',
});

/** A worker that root runs. */
export const workerAsRoot = diagnosticKind({
  code: 'farm/as-root',
  severity: 'error',
  message: () => 'This worker would run as root, for whom the browser has no sandbox.',
  hint: () =>
    'Run it as an ordinary user: `runuser -u lectern -- lectern worker`, or `User=` in a service of systemd; the image does so by itself. To run it as root all the same: --allow-root.',
  docs: 'Workers build what others add, in a browser. One that strangers’ briefings broke out of would have the whole machine, and whatever the worker’s environment has.',
});

/** The server may throw away keys of a queue. */
export const evicts = diagnosticKind({
  code: 'farm/evicts',
  severity: 'warning',
  message: ({ policy }: { readonly policy: string }) =>
    `The Redis server throws keys away when its memory is full (maxmemory-policy ${policy}): jobs would be lost.`,
  hint: () => 'Set maxmemory-policy to noeviction.',
  docs: 'A queue is no cache. With noeviction a full server refuses further jobs, which is said, in place of losing some.',
});

/** The server keeps jobs in memory alone. */
export const notDurable = diagnosticKind({
  code: 'farm/not-durable',
  severity: 'info',
  message: () => 'The Redis server keeps no append-only file: when it is killed, jobs that wait are lost.',
  hint: () =>
    'Set appendonly to yes. `queue add --wait` and `queue watch` put back what was lost; nobody else does.',
  docs: 'What was built is in the store, whatever happens to the queue. Jobs that were lost are added by `lectern queue add` again.',
});

/** Nobody is there to build what was added. */
export const noWorker = diagnosticKind({
  code: 'farm/no-worker',
  severity: 'warning',
  message: ({ fingerprint }: { readonly fingerprint: string }) =>
    `No worker of ${fingerprint} is running; what was added waits for one.`,
  hint: () => 'Start one: lectern worker',
  docs: 'Workers announce themselves with a fingerprint of their program, browser and fonts: what is built by two of the same is the same, byte for byte. Jobs are added for the fingerprint of a running worker, or else for that of this machine.',
});

/** Whoever adds a briefing uses another store than all workers. */
export const otherStore = diagnosticKind({
  code: 'farm/other-store',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `The workers that are running use another store than ${name}; what is added waits for one that uses it.`,
  hint: () => 'Compare LECTERN_STORE here and where the workers run.',
  docs: 'A worker takes only jobs of its own store, since it finds no bundle elsewhere, and what it builds would be found by nobody. A store is known by the file `store-id` in it, whatever its address is on a machine.',
});

/** Several kinds of workers are running. */
export const whichWorkers = diagnosticKind({
  code: 'farm/which-workers',
  severity: 'error',
  message: ({ fingerprints }: { readonly fingerprints: readonly string[] }) =>
    `Workers of several fingerprints are running, none of which is this machine’s: ${fingerprints.join(', ')}.`,
  hint: () => `Say for which with --for, and some digits of it; \`lectern queue watch\` says how many run.`,
  docs: 'They differ in their program, browser or fonts, so what they build differs. While a farm is brought up to date, both kinds run.',
});

/** A fingerprint that no worker has. */
export const unknownFingerprint = diagnosticKind({
  code: 'farm/unknown-fingerprint',
  severity: 'error',
  message: ({ wanted }: { readonly wanted: string }) => `No worker of ${wanted} is running.`,
  hint: () => '`lectern queue watch` lists the workers with their fingerprints.',
  docs: '--for takes the fingerprint of a running worker, or its first digits.',
});

/** Too many briefings wait. */
export const queueFull = diagnosticKind({
  code: 'farm/queue-full',
  severity: 'error',
  message: ({ waiting, most }: { readonly waiting: number; readonly most: number }) =>
    `${waiting} briefings wait in the queue already; at most ${most} may.`,
  hint: () => 'Add it later, start more workers, or let it wait for its turn: --wait',
  docs: 'A queue that grows without end would be noticed when it is too late. With `--wait` briefings are added as others are taken.',
});

/** No job is meant by a word. */
export const noSuchJob = diagnosticKind({
  code: 'farm/no-such-job',
  severity: 'error',
  message: ({ word }: { readonly word: string }) => `No job of the queue is called ${word}.`,
  hint: () =>
    'Give the name of a briefing or eight digits of its key or more; `lectern queue watch` lists both.',
  docs: 'Jobs are named by their briefing, or by their key, of which eight digits do.',
});

/** A command that changes jobs, without any. */
export const noJobNamed = diagnosticKind({
  code: 'farm/no-job-named',
  severity: 'error',
  message: () => 'It isn’t said which jobs are to be tried again.',
  hint: () => 'Name briefings or keys, or write --failed for all that failed.',
  docs: '`queue retry` puts back what failed or was cancelled.',
});
