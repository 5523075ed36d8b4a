/**
 * What scanned files cost: adding them against a synced copy of each, and reading all of them back
 * against `sha256sum`. Both are whole commands, with their entries in the journal, less what they
 * take to start.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pdfOf } from '../support/scans.ts';
import { median, type Figure } from './measure.ts';

const FILES = 1000;
const FILE_BYTES = 300_000;
/** As many as one command takes. */
const AT_ONCE = 200;

const bin = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));

/** A folder with so many scans, and a store with one dossier beside it. */
class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  readonly store = join(this.folder, 'bench.db');
  readonly scans: string[] = [];
  readonly code: string;

  constructor() {
    mkdirSync(join(this.folder, 'scans'));
    for (let n = 0; n < FILES; n++) {
      const path = join(this.folder, 'scans', `${n}.pdf`);
      writeFileSync(path, pdfOf(1, randomBytes((FILE_BYTES * 3) / 4).toString('base64')));
      this.scans.push(path);
    }
    const office = ['--office', 'Trung tâm Thử', '--agency-id', 'H49.22', '--kind', 'commune'];
    this.run([
      'setup',
      ...office,
      '--counter',
      '1',
      '--staff',
      'Phạm Thị Lan',
      '--login',
      'lan',
      '--training',
    ]);
    this.run(['citizen', 'register', '--id', '022192000001', '--name', 'Trần Thị Thử']);
    const asked = ['--procedure', '1.001193', '--citizen', '022192000001', '--all-components'];
    this.code = JSON.parse(this.run(['dossier', 'receive', ...asked, '--json'])).code as string;
  }

  run(words: readonly string[]): string {
    const env = { ...process.env, MOTCUA_STORE: this.store, XDG_STATE_HOME: this.folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      env,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`motcua ${words.slice(0, 3).join(' ')}: ${String(stderr)}`);
    return String(stdout);
  }

  add(): void {
    for (let at = 0; at < FILES; at += AT_ONCE) {
      const files = this.scans.slice(at, at + AT_ONCE);
      this.run(['document', 'add', this.code, '--component', '1', ...files, '--json']);
    }
  }

  syncedCopy(): void {
    const to = join(this.folder, 'copy');
    mkdirSync(to);
    for (const [n, path] of this.scans.entries()) {
      copyFileSync(path, join(to, `${n}.pdf`));
      synced(join(to, `${n}.pdf`));
    }
    synced(to);
  }

  /** What lies beside the store and what was copied, so that each round writes to new places. */
  clear(): void {
    rmSync(join(this.folder, 'copy'), { recursive: true, force: true });
    rmSync(`${this.store}.files`, { recursive: true, force: true });
  }

  sha256sum(): void {
    const below = readdirSync(`${this.store}.files`, { recursive: true, withFileTypes: true });
    const paths = below
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    const { status } = spawnSync('sha256sum', paths, { maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error('sha256sum');
  }
}

function synced(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function spent(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Ratios of adding 1,000 files of 300 KB, and of reading them back. */
export function scannedFiles(rounds: number): Figure[] {
  const desk = new Desk();
  try {
    const [adding, verifying]: [number[], number[]] = [[], []];
    // The first round warms the caches and is not counted.
    for (let round = 0; round <= rounds; round++) {
      desk.clear();
      const [copied, added] = [spent(() => desk.syncedCopy()), spent(() => desk.add())];
      // What a command takes to start, and reading the journal, are other figures'.
      const started = spent(() => desk.run(['document', 'list', desk.code, '--json']));
      const summed = spent(() => desk.sha256sum());
      const journal = spent(() => desk.run(['store', 'verify', '--json']));
      const all = spent(() => desk.run(['store', 'verify', '--files', '--json']));
      if (round === 0) continue;
      adding.push((added - (FILES / AT_ONCE) * started) / copied);
      verifying.push((all - journal) / summed);
    }
    return [
      { name: '1,000 scans added, against a synced copy', ratio: median(adding), goal: 1.5 },
      {
        name: 'store verify --files, against sha256sum',
        ratio: median(verifying),
        goal: 1 / 0.7,
      },
    ];
  } finally {
    rmSync(desk.folder, { recursive: true, force: true });
  }
}
