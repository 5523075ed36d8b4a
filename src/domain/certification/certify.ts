/** Certifying: a number for each original, taken together with what is certified. */
import { custodyRefusal } from '../dossier/custody.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import { happened, type NewEvent } from '../event.ts';
import type { FeeRule, Term } from '../procedure/procedure.ts';
import { Problem } from '../problem.ts';
import { dossierStream } from '../stream.ts';
import type { Uuid } from '../value/id.ts';
import { dong, sumDong } from '../value/money.ts';
import { certificationSeries, type BookKind, type BookYear } from './book.ts';
import type { CertificationEntry, CertifiedLine, CertificationSigner } from './entry.ts';
import { bookedOf } from './booked.ts';
import { feeOfLine, quantityFor, quantityTyped } from './fee.ts';
import { bookToWriteIn, type BookFacts } from './open-close.ts';

export interface CertifyRequest {
  dossier: Uuid;
  lines: readonly CertifiedLine[];
  signer: CertificationSigner;
  /** Who asked for it. */
  asker: string;
}

/** The year that is written in, what is known of it, and the fee that is counted. */
export interface CertifyFacts extends BookFacts {
  year: BookYear;
  rule: FeeRule | null;
}

/** The dossier's stream has what is certified; before it the book that is opened for it. */
export function certify(request: CertifyRequest, facts: CertifyFacts): NewEvent[] {
  const { dossier, lines, signer, asker } = request;
  const { year, rule } = facts;
  const { volume, opens } = bookToWriteIn(year, facts);
  const series = certificationSeries(year);
  return [
    ...opens,
    ...lines.map(({ original, copies, pages }, at) => {
      const taken = { series, n: facts.last + 1 + at };
      const fee = rule === null ? dong(0) : feeOfLine(rule, year.kind, { copies, pages });
      return happened(
        'certification.certified',
        dossierStream(dossier),
        { dossier, ...year, volume, taken, copies, pages, feeId: rule?.id ?? null, fee },
        { asker, original, signer: signer.name, signerTitle: signer.title },
      );
    }),
  ];
}

/** The volume that events open; `null` where they open none. */
export function openedIn(events: readonly NewEvent[]): number | null {
  const opened = events.find((each) => each.type === 'certification.book_opened');
  return opened?.data.volume ?? null;
}

/**
 * Whether a number is taken as it is received: of copies, and of what is done at once. A contract
 * that is signed later has the number and the day of then.
 */
export function isNumberedAtReception(kind: BookKind, rule: Term['rule'] | undefined): boolean {
  return kind === 'copies' || rule === 'same_day_cutoff' || rule === 'hours';
}

/** While a paper is asked for, or when all is over, nothing is certified any more. */
const OPEN: ReadonlySet<Status> = new Set<Status>(['received', 'processing', 'resolved']);

/**
 * Throws `certification.not_now` where a dossier stands so that nothing is certified in it, and
 * what `custodyRefusal` finds.
 */
export function requireCertifiable(dossier: Dossier, { office }: Pick<BookYear, 'office'>): void {
  const refusal = custodyRefusal(dossier, office);
  if (refusal) throw refusal;
  const { code, status } = dossier;
  if (!OPEN.has(status)) throw new Problem('certification.not_now', { code, status });
}

/**
 * The books' fees are what the dossier is charged: throws `certification.more_than_charged` where
 * what stands of them and what is certified now come to more.
 */
export function requireCharged(
  { code, fees }: Pick<Dossier, 'code' | 'fees'>,
  standing: readonly CertificationEntry[],
  lines: readonly CertifiedLine[],
  { rule, year: { kind } }: Pick<CertifyFacts, 'rule' | 'year'>,
): void {
  if (rule === null) return;
  const charged = fees.find(({ id }) => id === rule.id)?.amount ?? dong(0);
  const now = lines.map((line) => feeOfLine(rule, kind, line) ?? dong(0));
  const booked = sumDong([bookedOf(standing, rule.id), ...now]);
  if (rule.amount === null || booked <= charged) return;
  const counted = standing.filter(({ feeId }) => feeId === rule.id);
  const all = [...counted, ...lines.map((line) => ({ ...line, kind }))];
  const quantity = quantityTyped(quantityFor(rule, all));
  throw new Problem('certification.more_than_charged', { code, charged, booked, quantity });
}
