/**
 * What a file has told so far, on disk and not in memory: a file may be longer than that. Gone
 * with the connection, and never part of the store.
 */
import type { PersonFacts } from '../domain/import/decide.ts';
import type { Db, Engine } from './engine/portable.ts';

export interface SeenRows {
  /** Remembers a row; gives the earlier one that told of the same thing. */
  see(key: string, row: number): number | null;
  /** The same, and remembers nothing. */
  saw(key: string, row: number): number | null;
  /** Somebody whom an earlier row of a plan would register. */
  person(number: string): PersonFacts | null;
  meet(number: string, person: PersonFacts): void;
}

const TABLES = `
create temp table if not exists seen_row (key text not null primary key, place integer not null);
create temp table if not exists seen_person (
  number text not null primary key, name text not null
);
delete from temp.seen_row;
delete from temp.seen_person;
`;

export async function seenRows(engine: Engine, db: Db): Promise<SeenRows> {
  await engine.scratch(db, TABLES);
  const row = engine.prepared<{ place: number }>('select place from temp.seen_row where key = ?');
  const see = engine.prepared(
    'insert into temp.seen_row (key, place) values (?, ?) on conflict do nothing',
  );
  const person = engine.prepared<PersonFacts>('select name from temp.seen_person where number = ?');
  const meet = engine.prepared('insert into temp.seen_person (number, name) values (?, ?)');
  const saw = (key: string, at: number): number | null => {
    const before = row.get([key])?.place ?? at;
    return before === at ? null : before;
  };
  return {
    see: (key, at) => (see.run([key, at]) === 1 ? null : saw(key, at)),
    saw,
    person: (number) => person.get([number]) ?? null,
    meet: (number, { name }) => void meet.run([number, name]),
  };
}
