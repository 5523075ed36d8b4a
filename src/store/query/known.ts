/**
 * What the rows of a list may already be. All that a chunk of them will ask is asked at once; then
 * each is answered from what came of that.
 */
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { DossierFacts } from '../../domain/import/decide.ts';
import type { VolumeSpan } from '../../domain/import/certification-row.ts';
import { codeKey, spellingsOf } from '../../domain/import/paper-code.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Db, SearchIndex } from '../engine/portable.ts';
import { dossiersByCode } from './known-dossier.ts';
import { knownPeople, type KnownPerson, type NamedPerson } from './known-people.ts';
import {
  knownCertifications,
  type BookRange,
  type KnownCertification,
} from './known-certification.ts';
import { seriesReader } from './numbers.ts';
import { rowsOfMany, versionsOf } from './many.ts';

/** What is going to be asked: whatever is not in it cannot be answered. */
export interface WantedThings {
  /** Codes of dossiers. */
  readonly codes: Set<string>;
  /** Numbers of people and organisations, as `bearerKey` tells them apart. */
  readonly numbers: Set<string>;
  /** Names of people, by their words with a blank between them. */
  readonly names: Set<string>;
  readonly series: Set<string>;
  readonly offices: Set<string>;
  readonly editions: Set<string>;
  readonly streams: Set<string>;
  /** Numbers of certification books, by the year's series: from the lowest to the highest. */
  readonly certified: Map<string, BookRange>;
}

export interface KnownThings {
  /** By its code, however that is spelt. */
  dossier(code: string): DossierFacts | null;
  /** By the person's own number, as `bearerKey` has it, else by the old one. */
  citizen(key: string): KnownPerson | null;
  /** People whose names have all these words, as far as a hundred of them. */
  named(words: readonly string[]): readonly NamedPerson[];
  /** The record of somebody who was found, or the one it was merged into. */
  person(id: Uuid): Citizen | null;
  /** How many events a stream has. */
  version(stream: string): number;
  lastNumber(series: string): number;
  hasOffice(agencyId: string): boolean;
  hasEdition(edition: string): boolean;
  /** What stands under a number of a year's certification book. */
  certified(series: string, number: number): KnownCertification | null;
  /** The volumes of a year's certification book, in their order. */
  volumes(series: string): readonly VolumeSpan[];
}

const series = (marks: string): string =>
  `select series, last from number_series where series in (${marks})`;
const offices = (marks: string): string =>
  `select agency_id as name from office where agency_id in (${marks})`;
const editions = (marks: string): string =>
  `select edition as name from procedure_edition where edition in (${marks})`;

/** Asks all that is wanted, in a few queries. */
export async function known(
  db: Db,
  search: SearchIndex,
  wanted: WantedThings,
): Promise<KnownThings> {
  const dossiers = await dossiersIn(db, wanted.codes);
  const people = await knownPeople(db, search, wanted);
  const byNumber = answers(wanted.numbers, people.byNumber);
  const byName = answers(wanted.names, people.byName);
  const counts = await rowsOfMany<{ series: string; last: number }>(db, series, wanted.series);
  const last = answers(
    wanted.series,
    new Map(counts.map((row) => [row.series, seriesReader.read(row).last])),
  );
  const office = answers(wanted.offices, await namesOf(db, offices, wanted.offices));
  const edition = answers(wanted.editions, await namesOf(db, editions, wanted.editions));
  const version = answers(wanted.streams, await versionsOf(db, wanted.streams));
  return {
    ...(await knownCertifications(db, wanted.certified)),
    dossier: (code) => dossiers(code)?.() ?? null,
    citizen: byNumber,
    named: (words) => byName(words.join(' ')) ?? [],
    person: people.record,
    version: (stream) => version(stream) ?? 0,
    lastNumber: (name) => last(name) ?? 0,
    hasOffice: (agencyId) => office(agencyId) !== null,
    hasEdition: (name) => edition(name) !== null,
  };
}

/** By the code as it is written, else by what it looks like. */
async function dossiersIn(
  db: Db,
  codes: ReadonlySet<string>,
): Promise<(code: string) => (() => DossierFacts) | null> {
  const found = await dossiersByCode(db, new Set([...codes].flatMap(spellingsOf)));
  const alike = new Map([...found].map(([code, facts]) => [codeKey(code), facts]));
  const known = answers(new Set([...codes].map(codeKey)), alike);
  return (code) => found.get(code) ?? known(codeKey(code));
}

async function namesOf(
  db: Db,
  sql: (marks: string) => string,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, true>> {
  const rows = await rowsOfMany<{ name: string }>(db, sql, names);
  return new Map(rows.map(({ name }) => [name, true]));
}

/** What was not asked is not known not to be there. */
function answers<T>(
  asked: ReadonlySet<string>,
  found: ReadonlyMap<string, T>,
): (key: string) => T | null {
  return (key) => {
    if (!asked.has(key)) throw new Error('asked of a row what nobody had wanted to know');
    return found.get(key) ?? null;
  };
}
