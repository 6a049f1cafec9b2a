/** A program of its own, for tests that kill it: writes larger and larger files into the folder store given, and a dot before each. */
import { writeBlob } from '../../src/farm/stores/blobs.ts';
import { folderStore } from '../../src/farm/stores/folder-store.ts';
import { nodeHost } from '../../src/host/node-host.ts';

const store = await folderStore(process.argv[2] ?? '', nodeHost());
for (let count = 1; ; count += 1) {
  process.stdout.write('.');
  await writeBlob(`${process.pid}-${count} ${'x'.repeat(100_000 * count)}`, store, 't');
}
