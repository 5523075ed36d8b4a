/** Rows of what databases were asked instead of papers, as the domain knows them. */
import type { LookUp } from '../../domain/dossier/dossier.ts';
import { maybe, text } from '../../domain/shape.ts';
import { bit, moment, natural, rowReader } from '../row.ts';

const lookUps = rowReader('dossier_look_up', {
  version: natural,
  position: natural,
  component: text(),
  name: text(),
  held_in: maybe(text()),
  found: bit,
  at: moment,
  actor: text(),
  reason: maybe(text()),
});

/** What databases were asked, in the order in which they were. */
export function lookUpsOf(found: readonly object[]): LookUp[] {
  return found
    .map((row) => lookUps.read(row))
    .sort((a, b) => a.version - b.version || a.position - b.position)
    .map(({ component, name, held_in: database, found: isFound, at, actor: by, reason }) => {
      return { component, name, database, found: isFound === 1, at, by, reason };
    });
}
