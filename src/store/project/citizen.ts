/** Citizens, the help they were given, and the words they are found by. */
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { AccountHelp } from '../../domain/citizen/help.ts';
import { ownerDetails } from '../../domain/import/sparse.ts';
import type { PaperPersons } from '../../domain/import/facts.ts';
import { foldedWords, initialsOf } from '../../domain/value/text.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { Change, Row } from '../engine/portable.ts';
import type { EventsOf, Projectors } from './projectors.ts';

export const citizenProjectors: Projectors<EventsOf<'citizen'>> = {
  'citizen.registered': ({ data, personal, version }) => [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: data.citizen,
        version,
        kind: data.kind,
        ...detailColumns(personal),
      },
    },
    indexedCitizen(data.citizen, personal, false),
  ],
  // Papers that bear the former name are out there: it finds the record as well.
  'citizen.corrected': ({ data, personal, version }) => [
    ...correctedCitizen(data.citizen, personal?.after ?? null, version),
    ...(data.fields.includes('name')
      ? [formerName(data.citizen, personal?.before.name ?? '')]
      : []),
  ],
  'citizen.import_corrected': ({ data, personal, version }) => {
    const { citizen, batch, row, undoes } = data;
    const [table, told] = ['citizen_correction' as const, undoes ?? version];
    const corrected = { citizen, told, batch, row_number: row, undone: 0 };
    const mark: Change =
      undoes === null
        ? { op: 'insert', table, row: corrected }
        : { op: 'update', table, where: { citizen, told }, set: { undone: 1 } };
    return [...correctedCitizen(citizen, personal?.after ?? null, version), mark];
  },
  'citizen.merged': ({ data, personal, version }) =>
    correctedCitizen(data.citizen, personal?.after ?? null, version),
  'citizen.unmerged': ({ data, personal, version }) =>
    correctedCitizen(data.citizen, personal?.after ?? null, version),
  // Its words stay in the search: whoever looks by them is shown the kept one.
  'citizen.absorbed': ({ data: { citizen, into }, personal, version }) => [
    {
      op: 'update',
      table: 'citizen',
      where: { id: citizen },
      set: {
        version,
        merged_into: into,
        id_number: null,
        former_number: personal?.number ?? null,
      },
    },
  ],
  'citizen.released': ({ data: { citizen }, personal, version }) => [
    {
      op: 'update',
      table: 'citizen',
      where: { id: citizen },
      set: {
        version,
        merged_into: null,
        id_number: personal?.number ?? null,
        former_number: null,
      },
    },
  ],
  'citizen.account_helped': (event) => {
    const { citizen: _, ...rest } = event.data;
    const { kind: account, place, team } = rest;
    const { provider = null, serial = null } = event.personal ?? {};
    const detail: AccountHelp = { ...rest, provider, serial };
    return helped(event, { kind: 'account', account, place, team, detail });
  },
  'citizen.guided': (event) => {
    const { citizen: _, ...detail } = event.data;
    const { place, team } = detail;
    return helped(event, { kind: 'guidance', account: null, place, team, detail });
  },
  'citizen.imported': ({ data, personal, version }) => [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: data.citizen,
        version,
        kind: data.kind,
        ...detailColumns(personal),
      },
    },
    {
      op: 'insert',
      table: 'citizen_import',
      row: { citizen: data.citizen, batch: data.batch, row_number: data.row, born: version },
    },
    indexedCitizen(data.citizen, personal, false),
  ],
  'citizen.import_undone': ({ data: { citizen } }) => [
    { op: 'delete', table: 'citizen_import', where: { citizen }, rows: 'one' },
    ...citizenGone(citizen),
  ],
};

/** Asked by in reports: which account, where, and whose people helped. */
interface Help {
  kind: 'account' | 'guidance';
  account: string | null;
  place: string | null;
  team: string | null;
  detail: object;
}

function helped(
  { data, at, office, actor, version }: StoredEvent<'citizen.account_helped' | 'citizen.guided'>,
  { detail, ...help }: Help,
): Change[] {
  const { citizen } = data;
  const row = { citizen, version, at, office, actor, ...help, detail: JSON.stringify(detail) };
  return [
    { op: 'insert', table: 'citizen_help', row },
    { op: 'update', table: 'citizen', where: { id: citizen }, set: { version } },
  ];
}

/** The owner of a row, as the record of a citizen that nobody has touched. */
export function citizenBrought(citizen: string, persons: PaperPersons | null): Change[] {
  const details = persons && ownerDetails(persons);
  return [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: citizen,
        version: 0,
        kind: details?.kind ?? 'person',
        ...detailColumns(details),
      },
    },
    indexedCitizen(citizen, details, false),
  ];
}

/** With a correction and not with its dossier: an undo asks for it by itself. */
export function cameWith(citizen: string, { batch, row }: { batch: string; row: number }): Change {
  const came = { citizen, batch, row_number: row, born: 0 };
  return { op: 'insert', table: 'citizen_import', row: came };
}

export function citizenGone(citizen: string): Change[] {
  return [
    { op: 'delete', table: 'citizen', where: { id: citizen }, rows: 'one' },
    { op: 'delete', table: 'citizen_correction', where: { citizen }, rows: 'any' },
    { op: 'unindex', kind: 'citizen', ref: citizen },
  ];
}

/** A record whose details are others now, and the words it is found by. */
function correctedCitizen(
  citizen: string,
  details: CitizenDetails | null,
  version: number,
): Change[] {
  const set = { version, ...detailColumns(details) };
  return [
    { op: 'update', table: 'citizen', where: { id: citizen }, set },
    indexedCitizen(citizen, details, true),
  ];
}

/** An erased person keeps a row, and nothing in it. */
function detailColumns(details: CitizenDetails | null): Row {
  return {
    id_kind: details?.idKind ?? null,
    id_number: details?.idNumber ?? null,
    old_number: details?.oldNumber ?? null,
    name: details?.name ?? '',
    dob: details?.dob ?? null,
    sex: details?.sex ?? null,
    address: details?.address ?? null,
    phone: details?.phone?.typed ?? null,
    email: details?.email ?? null,
  };
}

function indexedCitizen(citizen: string, details: CitizenDetails | null, known: boolean): Change {
  const words = details ? citizenWords(details) : '';
  return { op: 'index', kind: 'citizen', ref: citizen, words, known };
}

function formerName(citizen: string, name: string): Change {
  return { op: 'index-also', kind: 'citizen', ref: citizen, words: nameWords(name).join(' ') };
}

function nameWords(name: string): string[] {
  const names = foldedWords(name);
  return [...names, initialsOf(names)];
}

function citizenWords(details: CitizenDetails): string {
  const phone = details.phone?.typed.replace(/\D/g, '');
  return [
    ...nameWords(details.name),
    ...foldedWords(details.idNumber ?? ''),
    ...foldedWords(details.oldNumber ?? ''),
    phone,
    details.phone?.e164?.slice(1),
  ]
    .filter(Boolean)
    .join(' ');
}
