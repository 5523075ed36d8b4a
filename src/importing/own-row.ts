/** A procedure in our own form, as one row of a list of procedures. */
type JsonObject = Readonly<Record<string, unknown>>;

/** True of what is an edition of ours, and no record of the portal. */
export function isOwnEdition(told: JsonObject): boolean {
  return Array.isArray(told['cases']) && 'validFrom' in told && 'supplement' in told;
}

/** The same as a row: what it is found by, and the whole. */
export function ownEditionRow(told: JsonObject): JsonObject {
  const { code, name } = told;
  return { code, name, edition: told };
}
