/** Procedures that a list has as objects of their own: in our form, or in the portal's. */
import { isTold, type JsonRecord } from './json-document.ts';

/** True where the portal's whole record lies in another one that a program has kept. */
export function hasFormality({ detail }: JsonRecord): boolean {
  return isTold(detail) && ('executionMethods' in detail || 'executionCases' in detail);
}
/** True of what is an edition of ours, and no record of the portal. */
export function isOwnEdition(told: JsonRecord): boolean {
  return Array.isArray(told['cases']) && 'validFrom' in told && 'supplement' in told;
}

/** The same as a row: what it is found by, and the whole. */
export function ownEditionRow(told: JsonRecord): JsonRecord {
  const { code, name } = told;
  return { code, name, edition: told };
}
