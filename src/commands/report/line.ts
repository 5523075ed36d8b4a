/** A dossier in a report's list, as JSON gives it. */
import type { ReportLine } from '../../store/store.ts';

export const reportLineFields = [
  'code office holder procedure field channel status receivedAt dueAt endedAt returnedAt',
  'returnedTo returnBy closedReason replaces replacedBy citizen counts',
] as const;

export type ReportLineView = ReturnType<typeof reportLineView>;

/** `counts`: whether it is in the part of a share; `null` where there is nothing to tell apart. */
export function reportLineView(line: ReportLine, counts: boolean | null = null) {
  const { ownerName, ...rest } = line;
  return { ...rest, citizen: { name: ownerName }, counts };
}
