import { expect, test } from 'vitest';

import { HostError } from '../../src/host/host-error.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

test('files, folders and programs are what they were set up as', async () => {
  const host = memoryHost({ files: { '/a/b.txt': 'text' }, executables: ['/bin/x'] });
  expect(await host.statPath('/a')).toMatchObject({ kind: 'folder' });
  expect(await host.statPath('/a/b.txt')).toMatchObject({ kind: 'file', size: 4, executable: false });
  expect(await host.statPath('/bin/x')).toMatchObject({ kind: 'file', executable: true });
  expect(await host.statPath('/c')).toBeNull();
  expect(await host.listFolder('/a')).toEqual(['b.txt']);
  expect(await host.readFile('/a')).toBeNull();
});

test('a replaced folder loses its old files', async () => {
  const host = memoryHost({ files: { '/out/old.html': 'old', '/outer/kept': '' } });
  await host.replaceFolder('/out', new Map([['new.html', 'new']]));
  expect([...host.files.keys()].sort()).toEqual(['/out/new.html', '/outer/kept']);
  expect(host.textOf('/out/new.html')).toBe('new');
});

test('nothing can be written in a folder that can only be read', async () => {
  const host = memoryHost({ readOnly: ['/out'] });
  await expect(host.writeFile('/out/x', '')).rejects.toThrow(HostError);
  await expect(host.replaceFolder('/out', new Map())).rejects.toThrow('can only be read');
});

test('what memory doesn’t have is read from the host beneath, which is never written', async () => {
  const beneath = memoryHost({
    files: { '/a/below.txt': 'below', '/a/both.txt': 'old' },
    workingFolder: '/a',
  });
  const host = memoryHost({ files: { '/a/both.txt': 'new' }, beneath });
  expect(host.workingFolder).toBe('/a');
  expect(await host.listFolder('/a')).toEqual(['below.txt', 'both.txt']);
  expect(await host.readFile('/a/below.txt')).toEqual(new TextEncoder().encode('below'));
  expect(await host.readParts('/a/below.txt', (part) => part(0, 2))).toEqual(new TextEncoder().encode('be'));
  expect(await host.statPath('/a/below.txt')).toMatchObject({ kind: 'file', size: 5 });
  await host.writeFile('/a/below.txt', 'above');
  expect(host.textOf('/a/both.txt') + host.textOf('/a/below.txt')).toBe('newabove');
  expect(beneath.textOf('/a/below.txt')).toBe('below');
});
