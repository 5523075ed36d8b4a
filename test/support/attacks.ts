/** What somebody does who has the file, the program's source and time: a chain made anew. */
import type Database from 'better-sqlite3';
import { bookStart, entryHash } from '../../src/store/journal.ts';
import type { JournalRow } from '../../src/store/engine/schema.ts';
import { packed, unpackedRow } from '../../src/store/engine/sqlite-values.ts';
import { forge } from './store.ts';

/**
 * Takes entries out of a store's file, or changes some, and then makes every number, version, hash
 * and head as if it had always been so. Tables are left to `store rebuild`.
 */
export function rewriteJournal(path: string, sql: string): void {
  forge(path, (database) => {
    database.exec(sql);
    const rows = database.prepare('select * from journal order by arrival').all();
    const entries = rows.map(unpackedRow) as unknown as JournalRow[];
    database.exec('delete from journal; delete from book');
    const heads = new Map<string, { seq: number; hash: string; at: string }>();
    const versions = new Map<string, number>();
    for (const [n, entry] of entries.entries()) {
      const head = heads.get(entry.book);
      const version = (versions.get(entry.stream) ?? 0) + 1;
      const row = { ...entry, arrival: n + 1, seq: (head?.seq ?? 0) + 1, version };
      row.hash = entryHash(row, head?.hash ?? bookStart);
      versions.set(row.stream, version);
      heads.set(row.book, row);
      insert(database, 'journal', { ...row });
    }
    for (const [book, { seq, hash, at }] of heads)
      insert(database, 'book', { book, seq, hash, at });
  });
}

function insert(database: Database.Database, table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  const sql = `insert into ${table} (${columns.join(', ')}) values (${marks})`;
  database.prepare(sql).run(Object.values(row).map((each) => packed(each as never)));
}
