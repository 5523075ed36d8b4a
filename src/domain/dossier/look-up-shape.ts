/** The shape of what databases said instead of papers. */
import { like, list, maybe, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';

const asked = { component: text(), name: text() };

export const lookedUpShape = record({
  dossier: text<Uuid>(),
  found: list(like<FoundData>({ ...asked, database: text() })),
  failed: list(like<FailedData>({ ...asked, database: maybe(text()) })),
  /** Names of the papers that are missing from now on. */
  missing: list(text()),
});
export type FoundData = { component: string; name: string; database: string };
type FailedData = { component: string; name: string; database: string | null };

/** Why each failed, in the order of `failed`: words of staff, which may speak of people. */
export const lookedUpWords = record({ reasons: list(text()) });
