/** A vault in two tables of the server: its own backup has the files with all else. */
import { createHash } from 'node:crypto';
import { Problem } from '../../domain/problem.ts';
import { raw, rowsOf, type Db, type Engine } from '../engine/portable.ts';
import { UNNAMED_MS, type FilePieces, type PutFile, type Swept, type Vault } from './vault.ts';

/** A row of it: large enough to be few, small enough for a server to hold many at once. */
const PIECE_BYTES = 256 * 1024;

const PUT =
  'insert into kept_file (sha256, bytes, touched_at) values (?, ?, now()) ' +
  'on conflict (sha256) do update set bytes = excluded.bytes, touched_at = excluded.touched_at';
/** What lay there may be damaged: it is put anew, whole. */
const CLEAR = 'delete from kept_file_piece where sha256 = ?';
const PUT_PIECE =
  "insert into kept_file_piece (sha256, n, piece) values (?, ?, decode(?, 'base64'))";
const HAS = 'select bytes from kept_file where sha256 = ?';
const PIECE =
  "select encode(piece, 'base64') as piece from kept_file_piece where sha256 = ? and n = ?";
const ALL_AFTER = 'select sha256, bytes from kept_file where sha256 > ? order by sha256 limit 1000';
const DROP = 'delete from kept_file where sha256 = ?';
const OLD =
  'select sha256, bytes from kept_file where sha256 > ? and ' +
  "touched_at < now() - ? * interval '1 millisecond' order by sha256 limit 1000";
const DROP_OLD =
  "delete from kept_file where sha256 = ? and touched_at < now() - ? * interval '1 millisecond'";
const BEFORE_ALL = '0'.repeat(64);

type FileRow = { sha256: string; bytes: number };

export function serverVault(engine: Engine): Vault {
  const { db, path: place } = engine;
  return {
    place,
    put: async (pieces) => put(engine, await collected(pieces)),
    // What is committed is on the server's disk.
    settle: () => Promise.resolve(),
    // Each is committed by itself: what nothing names is swept.
    abandon: () => undefined,
    open: (sha256) => open(db, place, sha256),
    has: async (sha256, within = db) => (await rowsOf(within, HAS, sha256)).length > 0,
    all: () => walk(db, ALL_AFTER, []),
    // Only what is named by its digest has a row.
    strangers: () => [],
    drop: (sha256, within) => told(within, DROP, sha256),
    sweep: (isNamed) => sweep(engine, isNamed),
  };
}

async function collected(pieces: FilePieces): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function put(engine: Engine, bytes: Buffer): Promise<PutFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await engine.write(null, async (db) => {
    await told(db, PUT, sha256, bytes.length);
    await told(db, CLEAR, sha256);
    for (let at = 0, n = 1; at < bytes.length; at += PIECE_BYTES, n++) {
      const piece = bytes.subarray(at, at + PIECE_BYTES).toString('base64');
      await told(db, PUT_PIECE, sha256, n, piece);
    }
  });
  return { sha256, bytes: bytes.length };
}

async function told(db: Db, sql: string, ...values: (string | number)[]): Promise<void> {
  await db.tell(raw(sql, values), (answer) => answer);
}

async function* open(db: Db, place: string, sha256: string): AsyncGenerator<Uint8Array> {
  const [row] = await rowsOf<{ bytes: number }>(db, HAS, sha256);
  if (row === undefined) throw new Problem('document.file_missing', { sha256, place });
  const hash = createHash('sha256');
  for (let n = 1, got = 0; got < row.bytes; n++) {
    const [found] = await rowsOf<{ piece: string }>(db, PIECE, sha256, n);
    if (found === undefined) break;
    const piece = Buffer.from(found.piece, 'base64');
    got += piece.length;
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) {
    throw new Problem('document.file_altered', { sha256, place });
  }
}

/** A page at a time; what was taken away meanwhile is passed by. */
async function* walk(db: Db, sql: string, values: number[]): AsyncGenerator<PutFile> {
  for (let after = BEFORE_ALL; ;) {
    const rows = await rowsOf<FileRow>(db, sql, after, ...values);
    yield* rows;
    if (rows.length === 0) return;
    after = rows.at(-1)!.sha256;
  }
}

async function sweep(
  engine: Engine,
  isNamed: (sha256: string) => Promise<boolean>,
): Promise<Swept> {
  const swept = { files: 0, bytes: 0 };
  for await (const { sha256, bytes } of walk(engine.db, OLD, [UNNAMED_MS])) {
    if (await isNamed(sha256)) continue;
    await engine.write(null, (db) => told(db, DROP_OLD, sha256, UNNAMED_MS));
    swept.files += 1;
    swept.bytes += bytes;
  }
  return swept;
}
