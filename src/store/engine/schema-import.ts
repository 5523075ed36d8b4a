/** The tables of what came in from files. */

export interface ImportTables {
  import_batch: {
    id: string;
    kind: string;
    file: string;
    digest: string;
    started_at: string;
    started_by: string;
    status: string;
    ended_at: string | null;
    row_count: number | null;
    imported: number | null;
    updated: number | null;
    skipped: number | null;
    changed: number | null;
    refused: number | null;
  };
  dossier_import: {
    dossier: string;
    batch: string;
    row_number: number;
    told: number;
    brought_citizen: string | null;
    corrected_batch: string | null;
    fee: number | null;
    paid: number | null;
    method: string | null;
    digitised: number | null;
    result_digitised: number | null;
    e_result: number | null;
    note: string | null;
  };
  dossier_correction: { dossier: string; told: number; batch: string };
  citizen_import: { citizen: string; batch: string; row_number: number; born: number };
  citizen_correction: {
    citizen: string;
    told: number;
    batch: string;
    row_number: number;
    undone: number;
  };
  procedure_import: { edition: string; batch: string; row_number: number };
}

/** The key of each, in whose order rows are compared. */
export const importTableKeys = {
  import_batch: ['id'],
  dossier_import: ['dossier'],
  dossier_correction: ['dossier', 'told'],
  citizen_import: ['citizen'],
  citizen_correction: ['citizen', 'told'],
  procedure_import: ['edition'],
} as const;
