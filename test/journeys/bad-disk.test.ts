import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { birth } from '../support/acts.ts';
import { runBin, stationFolder } from '../support/bin.ts';
import { csv, header, row } from '../support/import-files.ts';
import { stateFolderOf } from '../support/own-state.ts';
import { mayMount, SmallDisk } from '../support/postgres-files.ts';

const receive = `${birth} --all-components`;
/** Only who may mount has a small disk: elsewhere what needs one is passed over. */
const mounts = mayMount('/tmp/motcua-may-mount');
const nobody = 65_534;
/** A superuser may write anywhere, so the program becomes somebody else. */
const uid = process.getuid?.() === 0 ? { uid: nobody } : {};

interface Told {
  error: { code: string; kind: string; message: string; next: string[] };
}

/** What the program may use when it is somebody else. */
function lend(...paths: readonly string[]): void {
  if (uid.uid !== undefined) for (const path of paths) chownSync(path, nobody, nobody);
}

async function entriesOf(store: string): Promise<[boolean, number]> {
  const { out } = await runBin('store verify --json', { store });
  const { ok, entries } = JSON.parse(out) as { ok: boolean; entries: number };
  return [ok, entries];
}

describe('a full disk', () => {
  it.each([1, 16, 64])('at %d KB a file: said, and nothing half-written', async (kilobytes) => {
    const { folder, store } = await stationFolder();
    const before = await entriesOf(store);
    const file = join(folder, 'giay.pdf');
    const within = `ulimit -f ${kilobytes}; exec "$@"`;
    const { code, out, err } = await runBin(`${receive} --print ${file} --json`, { store, within });
    const { error } = JSON.parse(err) as Told;
    expect([code, out, error.code]).toEqual([6, '', 'store.disk_full']);
    expect(error.next.length).toBeGreaterThan(0);
    expect(existsSync(file)).toBe(false);
    expect(await entriesOf(store)).toEqual(before);
    const again = await runBin(`${receive} --json`, { store });
    expect((JSON.parse(again.out) as { code: string }).code).toMatch(/-0001$/);
  });

  it.runIf(mounts)('where only the paper finds no room: the dossier stands', async () => {
    const { folder, store } = await stationFolder();
    const disk = new SmallDisk(join(folder, 'usb'), 1);
    onTestFinished(() => disk.remove());
    disk.fill();
    const place = join(disk.path, 'giay.pdf');
    const { code, out, err } = await runBin(`${receive} --print ${place} --json`, { store });
    expect([code, (JSON.parse(err) as Told).error.code]).toEqual([6, 'file.cannot_write']);
    const received = JSON.parse(out) as { code: string; receiptFile: string | null };
    expect([received.code.slice(-4), received.receiptFile]).toEqual(['0001', null]);
    expect((await runBin(`print receipt ${received.code}`, { store })).code).toBe(0);
    expect(readdirSync(disk.path)).toEqual(['ballast']);
  });

  it.each([8, 12])(
    'at %d MB a file, in the middle of a long list',
    async (megabytes) => {
      const { folder, store } = await stationFolder();
      const file = join(folder, 'a.csv');
      const rows = Array.from({ length: 11_000 }, (_, n) => row(n));
      writeFileSync(file, csv([header, ...rows]));
      const within = `ulimit -f ${megabytes * 1024}; exec "$@"`;
      const { code, out, err } = await runBin(`import dossiers ${file} --json`, { store, within });
      expect([code, out, (JSON.parse(err) as Told).error.code]).toEqual([6, '', 'store.disk_full']);
      expect((await entriesOf(store))[0]).toBe(true);
      const again = await runBin(`import dossiers ${file} --json`, { store });
      expect(JSON.parse(again.out)).toMatchObject({ rows: 11_000, imported: 11_000, refused: 0 });
      expect((await entriesOf(store))[0]).toBe(true);
    },
    120_000,
  );
});

describe('a disk that may not be written', () => {
  it('is said, in words and in JSON, and the store is as it was', async () => {
    const { folder, store } = await stationFolder();
    chmodSync(folder, 0o555);
    chmodSync(store, 0o444);
    const before = readFileSync(store);
    for (const line of [receive, 'citizen register --name "Lý Thị Mới"']) {
      const { code, out, err } = await runBin(`${line} --json`, { store, ...uid });
      const { error } = JSON.parse(err) as Told;
      expect([line, code, out, error.code]).toEqual([line, 6, '', 'store.read_only']);
      const spoken = await runBin(line, { store, ...uid });
      expect([spoken.code, spoken.err.startsWith('✗ ')]).toEqual([6, true]);
    }
    expect(readFileSync(store).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['motcua.db', 'motcua.db.machine']);
    chmodSync(folder, 0o755);
  });

  it('for papers only: the dossier stands, the paper is said to be missing', async () => {
    const { folder, store } = await stationFolder();
    lend(folder, store, `${store}.machine`);
    // Whoever sits there is another user of the machine.
    const state = dirname(stateFolderOf(store));
    lend(
      state,
      ...readdirSync(state, { recursive: true, encoding: 'utf8' }).map((each) => join(state, each)),
    );
    writeFileSync(join(folder, 'papers'), '');
    const { code, out, err } = await runBin(`${receive} --print`, { store, ...uid });
    expect([code, out.includes('-0001')]).toEqual([6, true]);
    expect(err).toContain('motcua print receipt');
  });

  it('for this machine’s own file only: it is said which, with exit 6', async () => {
    const { folder, store } = await stationFolder();
    lend(folder, store);
    chmodSync(`${store}.machine`, 0);
    const { code, out, err } = await runBin('status --json', { store, ...uid });
    const { error } = JSON.parse(err) as Told;
    expect([code, out, error.code]).toEqual([6, '', 'machine.cannot_read']);
    expect(error.message).toContain(`${store}.machine`);
    const info = await runBin('store info --json', { store, ...uid });
    const { machine } = JSON.parse(info.out) as { machine: object };
    expect(machine).toEqual({ file: `${store}.machine`, state: 'unreadable', station: null });
    expect((await entriesOf(store))[0]).toBe(true);
  });
});
