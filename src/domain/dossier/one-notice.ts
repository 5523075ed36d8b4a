/**
 * What is incomplete, wrong or not found is told in one notice, once at each stage: when it is
 * checked at the door, and when it is appraised (Decree 118/2025, article 17 § 2a, as amended by
 * Decree 309/2026: of what is received from 5 August 2026 on).
 */
import { localDate } from '../value/instant.ts';
import type { Dossier } from './dossier.ts';
import type { NoticeStage } from './problems.ts';

const oneNoticeFrom = '2026-08-05';

type Noticed = Pick<Dossier, 'receivedAt' | 'forwardedAt' | 'supplements'>;

/** The stage of a next notice, where it had its one notice; else `null`. */
export function secondNotice({
  receivedAt,
  forwardedAt,
  supplements,
}: Noticed): NoticeStage | null {
  if (localDate(receivedAt) < oneNoticeFrom) return null;
  const again = supplements.some(
    ({ requestedAt }) => forwardedAt === null || requestedAt > forwardedAt,
  );
  if (!again) return null;
  return forwardedAt === null ? 'door' : 'appraisal';
}
