/**
 * What rows of files tell, in the forms in which it is compared, written down and read back. What
 * names a person is kept apart, for it can be erased.
 */
import type { CitizenKind } from '../citizen/citizen.ts';
import type { Party, Source } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import type { Method } from '../payment/payment.ts';
import type { Channel, Term } from '../procedure/procedure.ts';
import type { Brand } from '../value/brand.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { BirthDate } from '../value/birth-date.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';

export const importKinds = ['dossiers', 'citizens', 'procedures', 'certifications'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where a batch stands; `undoing` from the first piece that is taken back to the last. */
export const batchStates = ['running', 'finished', 'undoing', 'undone'] as const;
export type BatchState = (typeof batchStates)[number];

/** Why a batch cannot be taken back: what was done since on what it brought. */
export type BlockReason =
  | 'acted_on'
  | 'corrected'
  | 'merged'
  | 'has_dossier'
  | 'in_use'
  | 'office_entered';

/** How many rows of a file ended how; together they are all its rows. */
export interface ImportCounts {
  rows: number;
  imported: number;
  updated: number;
  skipped: number;
  /** Rows that say something else than before, and were not asked to correct it. */
  changed: number;
  refused: number;
}

/** What a paper's row says, in the forms in which things are compared. */
export interface PaperFacts {
  code: string;
  procedure: string;
  /** The case as the row names it; empty when it does not. */
  caseId: string;
  channel: Channel;
  source: Source | null;
  office: AgencyId;
  status: Status;
  receivedAt: Instant;
  /** As written; without one the paper promised no day. */
  dueDate: PlainDate | null;
  resolvedAt: Instant | null;
  returnedAt: Instant | null;
  resultNumber: string | null;
  fee: Dong | null;
  paid: Dong | null;
  method: Method | null;
  digitised: boolean | null;
  resultDigitised: boolean | null;
  eResult: boolean | null;
}

/** Whom a paper's row names. */
export interface PaperPersons {
  owner: Party;
  dob: BirthDate | null;
  /** The nine digits of a former card, by which the owner is known. */
  oldNumber: string | null;
  subject: string | null;
  note: string | null;
  originals: Originals | null;
}

/** Texts of old fonts as the row had them, by column, where they were turned into Unicode. */
export type Originals = Readonly<Record<string, string>>;

/** What was decided from the facts, so that replay computes nothing. */
export interface PaperStanding {
  edition: string;
  field: string;
  /** Empty where the procedure has several and nobody said which. */
  caseId: string;
  term: Term;
  dueAt: Instant | null;
  /** Who may act on it from now on. */
  holder: AgencyId;
}

/** A key that may be `null` may be left out. */
type NullKey<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** As it is written: what is `null` is left out, for there are many rows. */
type Sparse<T> = Omit<T, NullKey<T>> & { [K in NullKey<T>]?: NonNullable<T[K]> | undefined };

/** Whose record the owner has stands outside of what can be erased. */
export type SparsePersons = Sparse<Omit<PaperPersons, 'owner'>> & {
  owner: Sparse<Omit<PaperPersons['owner'], 'citizen' | 'kind'>> & {
    /** Left out for a person. */
    kind?: CitizenKind | undefined;
  };
};

/** Which row of which batch. */
export interface RowPlace {
  batch: Uuid;
  row: number;
}

/**
 * One row is one fact: the paper, and its owner where nobody here had that number. Two entries
 * would cost half as much again.
 */
export interface ImportedDossier extends RowPlace, PaperState {
  dossier: Uuid;
  /** Set where the code is of our own pattern and its series must go on behind it. */
  number?: TakenNumber;
  /** True where this row makes the record of its owner. */
  newCitizen?: true;
  /** How much less it promises than the catalogue asks. */
  less?: Dong;
}

/** A row that says something else than an earlier one, or the undoing of that. */
export interface ImportCorrection extends RowPlace {
  dossier: Uuid;
  /** Names of the columns that differ. */
  fields: string[];
  /** True where a batch is undone and the older facts come back. */
  undoes: boolean;
  /** With it, the batch whose correction stands again. */
  earlier?: Uuid;
  /** True where this row makes the record of the owner whom it names now. */
  newCitizen?: true;
  before: PaperState;
  after: PaperState;
}

/** What a paper says, cell by cell: text, numbers, nothing, and a term; in order in `said.ts`. */
export type PaperCells = Brand<readonly unknown[], 'PaperCells'>;

/** A dossier as its paper tells of it, but for the people's names. */
export interface PaperState {
  /** The owner's record. */
  citizen?: Uuid;
  said: PaperCells;
}
