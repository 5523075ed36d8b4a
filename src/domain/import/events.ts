/**
 * What is written of an import: the batch, and one entry for every row that brought something.
 * A row's entry bears its own dates, office, result and money, and which row of which file it is;
 * what names a person sits in `personal`.
 */
import type { CitizenDetails } from '../citizen/citizen.ts';
import type { Party, Source } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import type { Channel, Procedure, Term } from '../procedure/procedure.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { Dong } from '../value/money.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { TakenNumber } from '../value/series.ts';

export const importKinds = ['dossiers', 'citizens', 'procedures'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where a batch stands. */
export type BatchState = 'running' | 'finished' | 'undone';

/** Why a batch cannot be taken back: what was done since on what it brought. */
export type BlockReason = 'acted_on' | 'corrected' | 'merged' | 'has_dossier' | 'in_use';

export const payMethods = ['cash', 'transfer', 'vietqr', 'portal', 'card', 'post'] as const;
export type PayMethod = (typeof payMethods)[number];

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
  method: PayMethod | null;
  digitised: boolean | null;
  resultDigitised: boolean | null;
  eResult: boolean | null;
}

/** Whom a paper's row names. */
export interface PaperPersons {
  owner: Party;
  dob: PlainDate | null;
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

/** No case is left out too. */
export type SparsePaper = Sparse<Omit<PaperFacts, 'caseId'> & { caseId: string | null }>;

/** Whose record the owner has stands outside of what can be erased. */
export type SparsePersons = Sparse<Omit<PaperPersons, 'owner'>> & {
  owner: Sparse<Omit<PaperPersons['owner'], 'citizen'>>;
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
export interface ImportedDossier extends RowPlace {
  dossier: Uuid;
  /** Set where the code is of our own pattern and its series must go on behind it. */
  number?: TakenNumber;
  /** The owner's record, and whether this row makes it. */
  citizen?: Uuid;
  newCitizen?: true;
  paper: SparsePaper;
  standing: PaperStanding;
}

/** A dossier as its paper tells of it, but for the people's names. */
export interface PaperState {
  citizen?: Uuid;
  paper: SparsePaper;
  standing: PaperStanding;
}

export interface ImportEventShapes {
  'import.started': {
    data: {
      batch: Uuid;
      kind: ImportKind;
      /** The file's name without its folder, and the SHA-256 of its bytes. */
      file: string;
      digest: string;
      /** The SHA-256 of the plan that was applied. */
      plan: string | null;
    };
    personal: null;
  };
  'import.finished': { data: { batch: Uuid; counts: ImportCounts }; personal: null };
  'import.undone': {
    data: {
      batch: Uuid;
      dossiers: number;
      corrections: number;
      citizens: number;
      editions: number;
    };
    personal: null;
  };
  'dossier.imported': { data: ImportedDossier; personal: SparsePersons };
  'dossier.import_corrected': {
    data: RowPlace & {
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
    };
    personal: { before: SparsePersons; after: SparsePersons };
  };
  'dossier.import_undone': {
    /** `citizen`: whom the dossier's row had brought, and who goes with it. */
    data: { dossier: Uuid; batch: Uuid; citizen: Uuid | null };
    personal: null;
  };
  'citizen.imported': {
    data: RowPlace & { citizen: Uuid; kind: CitizenDetails['kind'] };
    personal: CitizenDetails & { originals?: Originals };
  };
  'citizen.import_corrected': {
    data: RowPlace & {
      citizen: Uuid;
      /** Names of the details that the row corrected. */
      fields: (keyof CitizenDetails)[];
      /** Where a batch is undone: the version of the correction that this takes back. */
      undoes: number | null;
    };
    /** `null` where a correction of an erased person is taken back. */
    personal: { before: CitizenDetails; after: CitizenDetails } | null;
  };
  'citizen.import_undone': { data: { citizen: Uuid; batch: Uuid }; personal: null };
  'procedure.imported': {
    data: RowPlace & { edition: string; procedure: Procedure; flags: string[] };
    personal: null;
  };
  'procedure.import_undone': { data: { edition: string; batch: Uuid }; personal: null };
}
