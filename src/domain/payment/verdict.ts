/** What a line of a bank statement is found to be. */
export const lineVerdicts = [
  'exact',
  'confirms',
  'too_much',
  'too_little',
  'ambiguous',
  'double',
  'fee_unknown',
  'unknown',
  'booked',
  'reference_booked',
  'repeated',
] as const;
export type LineVerdict = (typeof lineVerdicts)[number];

/** What may be booked without a person naming the line: it can only be this. */
export function isCertain(verdict: LineVerdict): boolean {
  return verdict === 'exact' || verdict === 'confirms';
}

/** What a person may book by naming it. */
export function isBookable(verdict: LineVerdict): boolean {
  return isCertain(verdict) || verdict === 'too_much' || verdict === 'too_little';
}

/** What cannot be booked whoever names it: the transfer is in the books, or stands above. */
export function isRefused(verdict: LineVerdict): boolean {
  return verdict === 'reference_booked' || verdict === 'repeated';
}
