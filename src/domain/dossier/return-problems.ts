/** What may be refused about seeing a dossier and handing back its result. */

export interface ReturnProblemDetails {
  'dossier.out_of_sight': { code: string; office: string };
  'dossier.authority_insufficient': { code: string; field: string };
  'dossier.return_blocked': { code: string; amount: number };
}

export const returnProblemKinds = {
  'dossier.out_of_sight': 'refused',
  'dossier.authority_insufficient': 'refused',
  'dossier.return_blocked': 'refused',
} as const;
