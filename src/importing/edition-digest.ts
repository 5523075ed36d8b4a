/** What tells one edition of a procedure from another: its whole content. */
import { createHash } from 'node:crypto';
import type { Procedure } from '../domain/procedure/procedure.ts';

export function editionDigest(procedure: Procedure): string {
  return createHash('sha256').update(JSON.stringify(procedure)).digest('hex').slice(0, 20);
}
