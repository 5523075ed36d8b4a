/** The table of declarations that were filled in. */

export interface DeclarationTables {
  declaration: {
    id: string;
    code: string;
    form: string;
    version: string;
    title: string;
    dossier: string | null;
    citizen: string | null;
    office: string;
    answers: string | null;
    later: string | null;
    at: string;
    actor: string;
  };
}

export const declarationTableKeys = {
  declaration: ['id'],
} as const satisfies Record<keyof DeclarationTables, readonly string[]>;
