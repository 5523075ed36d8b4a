/** A server whose certificate is looked at before anything is said to it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putFile } from '../support/postgres-files.ts';
import { startServer, type Server } from '../support/postgres-server.ts';
import { Counter, setUpWords, temporaryFolder } from '../support/program.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/tls', name);

let server: Server;
beforeAll(async () => {
  const guard = ['ssl=on', 'ssl_cert_file=server.pem', 'ssl_key_file=server.key'];
  server = await startServer(['fsync=off', ...guard], (data) => {
    for (const name of ['server.pem', 'server.key']) putFile(fixture(name), data);
  });
});
afterAll(() => server.remove());

test('without TLS a store is made there, where the address says so', async () => {
  const made = await counterBy('disable').json(`${setUpWords} --training`);
  expect(made).toMatchObject({ training: true });
});

/** The server by one of its names, the way to it guarded by a mode and by whom it trusts. */
function counterBy(mode: string, trusts?: string, name = 'localhost'): Counter {
  const counter = new Counter(temporaryFolder());
  const url = new URL(server.url);
  url.hostname = name;
  url.searchParams.set('sslmode', mode);
  if (trusts !== undefined) url.searchParams.set('sslrootcert', fixture(trusts));
  counter.store = url.href;
  return counter;
}

test.each([
  ['verify-full', 'trusted.pem', 'localhost'],
  ['verify-ca', 'trusted.pem', '127.0.0.1'],
  ['require', undefined, '127.0.0.1'],
])('%s lets who can be trusted so far be asked (%s, %s)', async (mode, trusts, name) => {
  expect((await counterBy(mode, trusts, name).json('store verify'))['ok']).toBe(true);
});

test.each([
  ['who signed is a stranger', 'verify-full', 'stranger.pem', 'localhost'],
  ['who signed is a stranger, whatever the name', 'verify-ca', 'stranger.pem', 'localhost'],
  ['nobody says whom to trust', 'verify-full', undefined, 'localhost'],
  ['it is the certificate of another name', 'verify-full', 'trusted.pem', '127.0.0.1'],
])('%s: nothing is asked of it', async (_why, mode, trusts, name) => {
  const { exit, code, next } = await counterBy(mode, trusts, name).refusal('store verify');
  expect([exit, code]).toEqual([6, 'store.no_tls']);
  expect(next.join()).toContain('sslrootcert');
});

test('a list of whom to trust that is not there is named', async () => {
  const { exit, code, detail } = await counterBy('verify-full', 'none.pem').refusal('status');
  expect([exit, code, detail['path']]).toEqual([6, 'file.cannot_read', fixture('none.pem')]);
});
