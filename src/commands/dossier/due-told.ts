/** When a dossier is due, as screens say it. */
import type { Ui } from '../../cli/ui.ts';
import type { ClockStart } from '../../domain/dossier/clock-start.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../../locale/format.ts';

interface ToldDue {
  dueAt: Instant | null;
  startsOn: ClockStart;
  provisional: boolean;
  competent: { name: string };
}

/**
 * The moment, and that it is only expected until the deciding office takes the dossier in; that the
 * review has to begin first; else `none`, of a clock that stands still or of a term without a date.
 */
export function dueTold(
  { dueAt, startsOn, provisional, competent }: ToldDue,
  none: string,
  { texts }: Ui,
): string {
  const { elsewhere } = texts.screen;
  if (dueAt !== null) {
    const at = momentText(dueAt);
    return provisional ? elsewhere.expected(at, competent.name) : at;
  }
  return provisional && startsOn === 'review' ? elsewhere.fromReview : none;
}
