/** Identifiers: ours (UUID), the offices', the dossiers' and the procedures'. */
import type { Brand } from './brand.ts';

/** A UUIDv7 of ours; people never see it outside JSON. */
export type Uuid = Brand<string, 'Uuid'>;

/** Stands before every id, for a walk that begins; nothing is called so. */
export const beforeAllIds = '00000000-0000-0000-0000-000000000000' as Uuid;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** One of ours as it was typed, and as it is kept; a server takes nothing else for one. */
export function parseUuid(raw: string): Uuid | null {
  const text = raw.trim().toLowerCase();
  return UUID.test(text) ? (text as Uuid) : null;
}

/** An office's national number: `H49.22` (left highest) or `000.17.22.H49` (right highest). */
export type AgencyId = Brand<string, 'AgencyId'>;

/** A dossier code: `{agency id}-{yyMMdd}-{NNNN}`. */
export type DossierCode = Brand<string, 'DossierCode'>;

/** A procedure's national code in its short form, `d.dddddd`. */
export type ProcedureCode = Brand<string, 'ProcedureCode'>;

const AGENCY = /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})$/;
const DOSSIER =
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){1,3})-(?:\d{6}|\d{8})-\d{4,7}$/;
const PROCEDURE = /^(\d\.\d{6})(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?$/;

export function parseAgencyId(raw: string): AgencyId | null {
  const text = raw.trim().toUpperCase();
  return AGENCY.test(text) ? (text as AgencyId) : null;
}

/** True when dossiers can be numbered under an office's id: a bare province (`H49`) cannot. */
export function numbersDossiers(agencyId: AgencyId): boolean {
  return DOSSIER.test(`${agencyId}-260101-0001`);
}

export function parseDossierCode(raw: string): DossierCode | null {
  const text = raw.trim().toUpperCase();
  return DOSSIER.test(text) ? (text as DossierCode) : null;
}

/** The base code of any form: `1.001193`, `1.001193.H49`, `1.001193.000.00.00.H49`. */
export function parseProcedureCode(raw: string): ProcedureCode | null {
  const match = PROCEDURE.exec(raw.trim().toUpperCase());
  return match ? (match[1] as ProcedureCode) : null;
}
