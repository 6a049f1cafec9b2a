/** A program of its own, for tests that kill it: writes larger and larger files into the folder store given, and a dot before each. */
import { blobsIn, folderStore } from '../../src/cache/store.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const blobs = blobsIn(folderStore(process.argv[2] ?? '', nodeHost()), 't');
for (let count = 1; ; count += 1) {
  process.stdout.write('.');
  await blobs.write(`${process.pid}-${count} ${'x'.repeat(100_000 * count)}`);
}
