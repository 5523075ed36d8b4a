/** The tables of what people ask about what is kept of them, and of whom dossiers once named. */

export interface PrivacyTables {
  privacy_request: {
    id: string;
    number: string;
    citizen: string;
    kind: string;
    state: string;
    office: string;
    came_at: string;
    actor: string;
    tell_by: string;
    told_at: string | null;
    done_by: string;
    answered_at: string | null;
    answered_by: string | null;
    words: string | null;
    reason: string | null;
  };
  privacy_mark: {
    citizen: string;
    kind: string;
    until: string | null;
    reason: string | null;
    at: string;
    actor: string;
  };
  dossier_former: { dossier: string; citizen: string };
}

export const privacyTableKeys = {
  privacy_request: ['id'],
  privacy_mark: ['citizen', 'kind'],
  dossier_former: ['dossier', 'citizen'],
} as const satisfies Record<keyof PrivacyTables, readonly string[]>;
