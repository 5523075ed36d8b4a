/** The tables of what people ask to be done with what is kept of them. */

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
}

export const privacyTableKeys = {
  privacy_request: ['id'],
  privacy_mark: ['citizen', 'kind'],
} as const satisfies Record<keyof PrivacyTables, readonly string[]>;
