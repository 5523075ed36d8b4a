/** Citizens, the help they were given, and the words they are found by. */
import type { CitizenDetails } from '../../domain/citizen/citizen.ts';
import type { CitizenEventShapes } from '../../domain/citizen/events.ts';
import { foldedWords, initialsOf } from '../../domain/value/text.ts';
import type { Change, Row } from '../engine/portable.ts';
import type { Projectors } from './projectors.ts';

export const citizenProjectors: Projectors<
  | 'citizen.registered'
  | 'citizen.corrected'
  | 'citizen.account_helped'
  | 'citizen.guided'
  | 'citizen.import_corrected'
  | keyof CitizenEventShapes
> = {
  'citizen.registered': ({ data, personal, at, office, version }) => [
    {
      op: 'insert',
      table: 'citizen',
      row: {
        id: data.citizen,
        version,
        kind: data.kind,
        ...detailColumns(personal),
        registered_at: at,
        registered_office: office,
      },
    },
    indexedCitizen(data.citizen, personal, false),
  ],
  'citizen.corrected': ({ data, personal, version }) =>
    correctedCitizen(data.citizen, personal?.after ?? null, version),
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
  'citizen.account_helped': ({ data, id, at, office, actor, version }) => {
    const { citizen, ...help } = data;
    return helped({ id, citizen, at, office, actor, kind: 'account', help, version });
  },
  'citizen.guided': ({ data, id, at, office, actor, version }) => {
    const { citizen, ...help } = data;
    return helped({ id, citizen, at, office, actor, kind: 'guidance', help, version });
  },
};

function helped(fact: {
  id: string;
  citizen: string;
  at: string;
  office: string;
  actor: string;
  kind: string;
  help: object;
  version: number;
}): Change[] {
  const { help, version, ...row } = fact;
  return [
    { op: 'insert', table: 'citizen_help', row: { ...row, detail: JSON.stringify(help) } },
    { op: 'update', table: 'citizen', where: { id: row.citizen }, set: { version } },
  ];
}

/** A record whose details are others now, and the words it is found by. */
export function correctedCitizen(
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
export function detailColumns(details: CitizenDetails | null): Row {
  return {
    id_kind: details?.idKind ?? null,
    id_number: details?.idNumber ?? null,
    old_number: details?.oldNumber ?? null,
    name: details?.name ?? '',
    dob: details?.dob ?? null,
    sex: details?.sex ?? null,
    address: details?.address ?? null,
    phone: details?.phone?.typed ?? null,
    phone_e164: details?.phone?.e164 ?? null,
    email: details?.email ?? null,
  };
}

export function indexedCitizen(
  citizen: string,
  details: CitizenDetails | null,
  known: boolean,
): Change {
  const words = details ? citizenWords(details) : '';
  return { op: 'index', kind: 'citizen', ref: citizen, words, known };
}

function citizenWords(details: CitizenDetails): string {
  const phone = details.phone?.typed.replace(/\D/g, '');
  const names = foldedWords(details.name);
  return [
    ...names,
    initialsOf(names),
    details.idNumber?.toLowerCase(),
    details.oldNumber,
    phone,
    details.phone?.e164?.slice(1),
  ]
    .filter(Boolean)
    .join(' ');
}
