/**
 * What importing costs: dossiers with validation, search, journal and hash chain, against putting
 * the same CSV into one flat table by better-sqlite3 (one prepared statement, one transaction),
 * by the `sqlite3` shell's `.import` where there is one, and against bare inserts of the very rows
 * that the import leaves. Every row brings a citizen whom nobody knew: the hard case. Besides, how
 * much room it takes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { interleaved, type Figure } from './measure.ts';

const ROWS = Number(process.env['MOTCUA_BENCH_ROWS'] ?? 200_000);
const CHUNK = 10_000;
/** What a dossier may take in the store: entry, rows, words and indexes together. */
const BYTES = 2048;
/** The shell of SQLite, where there is one. */
const SHELL = process.env['MOTCUA_BENCH_SQLITE'] ?? 'sqlite3';
const bin = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));

const header =
  'code,procedure,citizen_id,name,dob,address,phone,received_at,due_date,channel,office,status,' +
  'resolved_at,returned_at,fee,paid,method,digitised,result_digitised,e_result,note';
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const givens = ['Văn An', 'Thị Bình', 'Hữu Cường', 'Minh Dũng', 'Ngọc Hạnh', 'Thanh Hương'];

/** A register of three years in the order of its days, as it stands in a cupboard. */
function line(n: number): string {
  const year = 60 + (n % 40);
  const day = String(1 + (Math.floor(n / 200) % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(n / 5600) % 12)).padStart(2, '0');
  const date = `${day}/${month}/${2023 + Math.floor(n / 67_200)}`;
  const person = [
    `0221${year}${String(n).padStart(6, '0')}`,
    `${families[n % 8]} ${givens[n % 6]}`,
    `15/03/19${year}`,
    `Tổ ${n % 20} khu ${n % 9} phường Hà Tu`,
    `09${10_000_000 + n}`,
  ];
  const channel = n % 3 === 0 ? 'counter' : 'online';
  const dates = [`${date} 08:30`, date, channel, '', 'returned', date, date];
  const money = ['8000', '8000', 'cash', 'x', 'x', 'x', ''];
  return [`HS-${n}`, '1.001193', ...person, ...dates, ...money].join(',');
}

/** Each work on the same CSV; the flat insert is the floor. */
export function importing(rounds: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const csv = join(folder, 'rows.csv');
    writeFileSync(csv, [header, ...Array.from({ length: ROWS }, (_, n) => line(n))].join('\n'));
    const empty = made(folder, 'empty.db');
    const full = made(folder, 'full.db');
    brought(full, csv);
    // A session is of one store at one place: each round has one, made before anything is timed.
    const stores = Array.from({ length: rounds + 2 }, (_, n) => made(folder, `ours-${n}.db`));
    const works: Record<string, () => void> = {
      'flat insert': () => flat(csv, join(folder, 'flat.db')),
      'import dossiers': () => {
        const store = stores.pop()!;
        brought(store, csv);
        fresh(store);
      },
      'import, bare inserts of its rows': bare(empty, full, join(folder, 'bare.db')),
    };
    if (spawnSync(SHELL, ['--version']).status === 0) {
      works['import, sqlite3 .import'] = () => shell(csv, join(folder, 'shell.db'));
    }
    const room = (bytesIn(full) - bytesIn(empty)) / ROWS / BYTES;
    const size = { name: 'bytes an imported dossier takes, of 2048', ratio: room, goal: 1 };
    return [...againstShell(interleaved(works, 'flat insert', rounds, {})), size];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytesIn(path: string): number {
  const database = new Database(path);
  database.pragma('wal_checkpoint(truncate)');
  database.close();
  return statSync(path).size;
}

/** The goal is against the shell's own import, where there is a shell. */
function againstShell(figures: Figure[]): Figure[] {
  const ratioOf = (name: string): number | null =>
    figures.find((figure) => figure.name === name)?.ratio ?? null;
  const [ours, shells] = [ratioOf('import dossiers'), ratioOf('import, sqlite3 .import')];
  if (ours === null || shells === null) return figures;
  const name = 'import dossiers against sqlite3 .import';
  return [...figures, { name, ratio: ours / shells, goal: 7 }];
}

function fresh(path: string): string {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  return path;
}

function flat(csv: string, path: string): void {
  const database = new Database(fresh(path));
  const names = header.split(',');
  database.exec(`create table flat (${names.map((name) => `${name} text`).join(', ')})`);
  const insert = database.prepare(`insert into flat values (${names.map(() => '?').join(', ')})`);
  database.exec('begin');
  const lines = readFileSync(csv, 'utf8').split('\n');
  for (let at = 1; at < lines.length; at++) insert.run(lines[at]!.split(','));
  database.exec('commit');
  database.close();
}

function shell(csv: string, path: string): void {
  spawnSync(SHELL, [fresh(path), '-cmd', '.mode csv', `.import ${csv} flat`]);
}

/** A store with nothing in it, at which somebody is signed in. */
function made(folder: string, name: string): string {
  const store = join(folder, name);
  const pin = join(folder, 'pin');
  writeFileSync(pin, '480975', { mode: 0o600 });
  const office = ['--office', 'Bench', '--agency-id', 'H49.41', '--kind', 'commune'];
  const who = ['--staff', 'Bench', '--login', 'bench', '--pin-file', pin];
  motcua(store, 'setup', ...office, '--counter', '1', ...who);
  return store;
}

function brought(store: string, csv: string): void {
  const answer = motcua(store, 'import', 'dossiers', csv, '--json');
  const { imported, refused } = JSON.parse(answer) as { imported: number; refused: number };
  if (imported !== ROWS || refused !== 0) throw new Error(answer);
}

function motcua(store: string, ...words: string[]): string {
  const env = { ...process.env, MOTCUA_STORE: store, HOME: dirname(store) };
  const run = spawnSync(process.execPath, [bin, ...words], { env, maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(String(run.stderr));
  return String(run.stdout);
}

const TABLES = ['journal', 'dossier', 'dossier_import', 'citizen', 'search_entry'] as const;

/** What no program could do without: the same rows in as many transactions, from memory. */
function bare(empty: string, full: string, path: string): () => void {
  const source = new Database(full, { readonly: true });
  const first = source.prepare("select min(arrival) from journal where type = 'dossier.imported'");
  const after = Number(first.pluck().get());
  const rows = TABLES.map((table) => {
    const where = table === 'journal' ? `where arrival >= ${after}` : '';
    return source.prepare(`select * from ${table} ${where}`).raw().all() as unknown[][];
  });
  source.close();
  return () => {
    copyFileSync(empty, fresh(path));
    const database = new Database(path);
    database.pragma('synchronous = FULL');
    const inserts = TABLES.map((table, at) =>
      database.prepare(`insert into ${table} values (${rows[at]![0]!.map(() => '?').join(', ')})`),
    );
    const words = database.prepare('insert into search_words (rowid, words) values (?, ?)');
    for (let from = 0; from < ROWS; from += CHUNK) {
      database.exec('begin immediate');
      rows.forEach((all, at) => {
        const each = all.length / ROWS;
        for (const row of all.slice(from * each, (from + CHUNK) * each)) {
          inserts[at]!.run(row);
          if (TABLES[at] === 'search_entry') words.run(row[0], row[3]);
        }
      });
      database.exec('commit');
    }
    database.close();
  };
}
