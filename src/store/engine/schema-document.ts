/** The tables of papers: digitised ones with their files, declarations, certification books. */
import { certificationTableKeys, type CertificationTables } from './schema-certification.ts';
import { declarationTableKeys, type DeclarationTables } from './schema-declaration.ts';

export interface DocumentTables extends CertificationTables, DeclarationTables {
  document: {
    dossier: string;
    n: number;
    component: string | null;
    component_name: string | null;
    paper_code: string | null;
    number: string | null;
    issued_on: string | null;
    issued_by: string | null;
    signer: string | null;
    valid_until: string | null;
    names: string | null;
    at: string;
    actor: string;
    reused_dossier: string | null;
    reused_n: number | null;
    made_from: number | null;
    verified_at: string | null;
    verdict: string | null;
    signatures: string | null;
    gone_at: string | null;
    gone_why: string | null;
    gone_reason: string | null;
  };
  document_file: {
    dossier: string;
    n: number;
    position: number;
    sha256: string;
    bytes: number;
    kind: string;
    pages: number;
    bound: number;
    kept: number;
  };
}

export const documentTableKeys = {
  ...certificationTableKeys,
  ...declarationTableKeys,
  document: ['dossier', 'n'],
  document_file: ['dossier', 'n', 'position'],
} as const satisfies Record<keyof DocumentTables, readonly string[]>;
