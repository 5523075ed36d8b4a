/** The tables of certification books. */

export interface CertificationTables {
  certification_book: {
    office: string;
    kind: string;
    year: number;
    volume: number;
    first_number: number | null;
    opened_at: string;
    opened_by: string;
    last_number: number | null;
    pages: number | null;
    closed_at: string | null;
    closed_by: string | null;
    batch: string | null;
  };
  certification: {
    office: string;
    kind: string;
    year: number;
    number: number;
    volume: number;
    dossier: string | null;
    batch: string | null;
    row_number: number | null;
    at: string;
    actor: string;
    copies: number;
    pages: number;
    fee_id: string | null;
    fee: number | null;
    asker: string | null;
    original: string | null;
    signer: string | null;
    signer_title: string | null;
    note: string | null;
    struck_at: string | null;
    struck_by: string | null;
    struck_reason: string | null;
  };
}

export const certificationTableKeys = {
  certification_book: ['office', 'kind', 'year', 'volume'],
  certification: ['office', 'kind', 'year', 'number'],
} as const satisfies Record<keyof CertificationTables, readonly string[]>;
