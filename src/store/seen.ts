/**
 * What a file has told so far, on disk and not in memory: a file may be longer than that. It is
 * this machine's alone, in a file that the system forgets by itself, wherever the store is;
 * `guarded`: encrypted, as the store is.
 */
import type { PersonFacts } from '../domain/import/decide.ts';
import { openScratch } from './engine/sqlite.ts';

export interface SeenRows {
  /** Remembers a row; gives the earlier one that told of the same thing. */
  see(key: string, row: number): number | null;
  /** The same, and remembers nothing. */
  saw(key: string, row: number): number | null;
  /** Somebody whom an earlier row of a plan would register. */
  person(number: string): PersonFacts | null;
  meet(number: string, person: PersonFacts): void;
}

/** What a file told, in a file that is to be closed. */
export interface KeptRows extends SeenRows {
  close(): Promise<void>;
}

const TABLES = `
create table seen_row (key text not null primary key, place integer not null);
create table seen_person (number text not null primary key, name text not null);
begin;
`;

export async function seenRows(guarded: boolean): Promise<KeptRows> {
  const scratch = openScratch(guarded);
  await scratch.script(scratch.db, TABLES);
  const row = scratch.prepared<{ place: number }>('select place from seen_row where key = ?');
  const see = scratch.prepared(
    'insert into seen_row (key, place) values (?, ?) on conflict do nothing',
  );
  const person = scratch.prepared<PersonFacts>('select name from seen_person where number = ?');
  const meet = scratch.prepared('insert into seen_person (number, name) values (?, ?)');
  const saw = (key: string, at: number): number | null => {
    const before = row.get([key])?.place ?? at;
    return before === at ? null : before;
  };
  return {
    see: (key, at) => (see.run([key, at]) === 1 ? null : saw(key, at)),
    saw,
    person: (number) => person.get([number]) ?? null,
    meet: (number, { name }) => void meet.run([number, name]),
    close: () => scratch.close(),
  };
}
