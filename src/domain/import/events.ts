/** What can happen to a batch of rows; what each row brought is told by the thing it brought. */
import { event, nobody } from '../event-kind.ts';
import { like, maybe, number, oneOf, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';
import { importKinds, type ImportCounts } from './facts.ts';

const batch = text<Uuid>();

const undone = record({
  batch,
  dossiers: number(),
  corrections: number(),
  citizens: number(),
  editions: number(),
  certifications: number(),
});

export const importEvents = {
  'import.started': event(
    record({
      batch,
      kind: oneOf(importKinds),
      /** The file's name without its folder, and the SHA-256 of its bytes. */
      file: text(),
      digest: text(),
      /** The SHA-256 of the plan that was applied. */
      plan: maybe(text()),
    }),
    nobody,
  ),
  'import.finished': event(
    record({
      batch,
      counts: like<ImportCounts>({
        rows: number(),
        imported: number(),
        updated: number(),
        skipped: number(),
        changed: number(),
        refused: number(),
      }),
    }),
    nobody,
  ),
  /** What is to be taken back, before the first piece of it is. */
  'import.undo_begun': event(undone, nobody),
  'import.undone': event(undone, nobody),
};
