/**
 * The tables as the engines see them: text and whole numbers only, so that both agree. What they
 * mean is read in `row.ts` and nowhere else.
 */
import type { Generated } from 'kysely';
import { clockKeys, type ClockColumns, type ClockTables } from './schema-clock.ts';
import { documentTableKeys, type DocumentTables } from './schema-document.ts';
import { handoverTableKeys, type CustodyColumns, type HandoverTables } from './schema-handover.ts';
import { moneyTableKeys, type MoneyTables } from './schema-money.ts';
import { queueTableKeys, type QueueTables } from './schema-queue.ts';
import { exportTableKeys, type ExportTables } from './schema-export.ts';
import { importTableKeys, type ImportTables } from './schema-import.ts';
import { catalogueTableKeys, type CatalogueTables } from './schema-catalogue.ts';
import { privacyTableKeys, type PrivacyTables } from './schema-privacy.ts';
import { shipmentTableKeys, type ShipmentTables } from './schema-shipment.ts';

export interface JournalRow {
  /** The order in which this store learnt of the entries; the one column no hash binds. */
  arrival: number;
  book: string;
  seq: number;
  at: string;
  actor: string;
  office: string;
  counter: number;
  command_id: string;
  ordinal: number;
  stream: string;
  version: number;
  type: string;
  v: number;
  data: string;
  personal: string | null;
  /** Where the personal part was erased, and nowhere else. */
  personal_digest: string | null;
  hash: string;
}

export interface CitizenRow {
  id: string;
  version: number;
  kind: string;
  id_kind: string | null;
  id_number: string | null;
  old_number: string | null;
  name: string;
  dob: string | null;
  sex: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  merged_into: string | null;
  former_number: string | null;
  restricted: number;
}

export interface DossierRow extends ClockColumns, CustodyColumns {
  id: string;
  code: string;
  version: number;
  status: string;
  office: string;
  counter: number;
  competent: string | null;
  helped_at: string | null;
  holder: string;
  channel: string;
  source: string | null;
  procedure_code: string;
  edition: string;
  field: string;
  case_id: string;
  term: string | null;
  subject: string | null;
  owner_citizen: string | null;
  owner_kind: string | null;
  owner_number: string | null;
  owner_name: string;
  owner_address: string | null;
  owner_phone: string | null;
  owner_email: string | null;
  submitter: string | null;
  submitter_citizen: string | null;
  authorisation_kind: string | null;
  missing: string | null;
  missing_reason: string | null;
  not_needed: string | null;
  sets: number;
  return_by: string;
  post_address: string | null;
  post_phone: string | null;
  replaces: string | null;
  replaced_by: string | null;
  received_login: string;
  received_name: string;
  received_at: string;
  due_at: string | null;
  amount_due: number;
  fees_unknown: number;
  forwarded_at: string | null;
  was_decided: number;
  resolved_at: string | null;
  outcome: string | null;
  result_number: string | null;
  result_date: string | null;
  result_signer: string | null;
  result_file: string | null;
  returned_at: string | null;
  returned_to: string | null;
  collector_name: string | null;
  collector_number: string | null;
  return_paper: number | null;
  satisfaction: number | null;
}

export interface Tables
  extends
    ClockTables,
    DocumentTables,
    ExportTables,
    HandoverTables,
    ImportTables,
    MoneyTables,
    CatalogueTables,
    PrivacyTables,
    QueueTables,
    ShipmentTables {
  journal: Omit<JournalRow, 'arrival'> & { arrival: Generated<number> };
  event_shape: { type: string; v: number };
  book: { book: string; seq: number; hash: string; at: string };
  answer: {
    key: string;
    command: string;
    said: string | null;
    command_id: string;
    at: string;
    body: string;
  };
  store_value: { name: string; value: string };
  sight: {
    book: string;
    seq: number;
    at: string;
    staff: string;
    citizen: string | null;
    dossier: string | null;
    what: string;
    purpose: string | null;
    people: number;
    command_id: string | null;
    hash: string;
  };
  office: {
    agency_id: string;
    name: string;
    kind: string;
    parent: string | null;
    address: string | null;
    phone: string | null;
    merged_into: string | null;
    merged_on: string | null;
  };
  counter: { office: string; number: number; block: number; book: string };
  staff: {
    login: string;
    name: string;
    role: string;
    office: string;
    active: number;
    pin_hash: string | null;
    pin_set_by: string | null;
    unlock_asked_by: string | null;
    unlock_asked_at: string | null;
  };
  recovery_paper: {
    paper: number;
    hash: string | null;
    issued_at: string;
    issued_by: string;
    used_at: string | null;
    used_by: string | null;
  };
  signing_key: {
    n: number;
    id: string;
    public: string;
    added_at: string;
    added_by: string;
    replaced_at: string | null;
    revoked_at: string | null;
    revoked_by: string | null;
    revoke_reason: string | null;
  };
  setting: { key: string; office: string; value: string };
  citizen: Omit<CitizenRow, 'restricted'> & { restricted: Generated<number> };
  citizen_help: {
    citizen: string;
    version: number;
    at: string;
    office: string;
    actor: string;
    kind: string;
    account: string | null;
    place: string | null;
    team: string | null;
    detail: string;
  };
  number_series: { series: string; last: number };
  dossier: DossierRow;
  dossier_component: {
    dossier: string;
    position: number;
    id: string;
    name: string;
    originals: number;
    certified: number;
    copies: number;
    digitised: number;
  };
  dossier_look_up: {
    dossier: string;
    version: number;
    position: number;
    component: string;
    name: string;
    held_in: string | null;
    found: number;
    at: string;
    actor: string;
    reason: string | null;
  };
  dossier_reinstated: { dossier: string; at: string; reason: string | null };
  dossier_note: {
    dossier: string;
    version: number;
    at: string;
    actor: string;
    text: string | null;
  };
  paper_print: { dossier: string; paper: string; times: number };
  search_entry: {
    n: Generated<number>;
    kind: string;
    ref: string;
    words: string;
    also: Generated<string>;
  };
}

/** The tables made from the journal, and the key of each: the order in which rows are compared. */
export const tableKeys = {
  event_shape: ['type', 'v'],
  office: ['agency_id'],
  counter: ['office', 'number'],
  staff: ['login'],
  recovery_paper: ['paper'],
  signing_key: ['n'],
  ...catalogueTableKeys,
  setting: ['key', 'office'],
  citizen: ['id'],
  citizen_help: ['citizen', 'version'],
  ...privacyTableKeys,
  number_series: ['series'],
  dossier: ['id'],
  dossier_component: ['dossier', 'position'],
  dossier_look_up: ['dossier', 'version', 'position'],
  ...clockKeys,
  dossier_reinstated: ['dossier'],
  dossier_note: ['dossier', 'version'],
  paper_print: ['dossier', 'paper'],
  ...documentTableKeys,
  ...handoverTableKeys,
  ...shipmentTableKeys,
  ...importTableKeys,
  ...exportTableKeys,
  search_entry: ['ref'],
  ...moneyTableKeys,
  ...queueTableKeys,
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>;

export type ProjectedTable = keyof typeof tableKeys;

/** Columns that are each store's own, and no matter of the journal. */
export const ownColumns: Partial<Record<ProjectedTable, string>> = { search_entry: 'n' };

export const projectedTables = Object.keys(tableKeys) as ProjectedTable[];
