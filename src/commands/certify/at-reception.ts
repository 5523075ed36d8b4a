/** What is certified together with a reception: its numbers are taken in the reception's write. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import type { BookKind } from '../../domain/certification/book.ts';
import { certify, isNumberedAtReception } from '../../domain/certification/certify.ts';
import {
  wholeLines,
  type CertifiedLine,
  type TypedOriginal,
} from '../../domain/certification/entry.ts';
import { certifiedFee, quantityFor } from '../../domain/certification/fee.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { Quantity } from '../../domain/fee/fee-line.ts';
import { ruleAtRate } from '../../domain/fee/rate.ts';
import { Problem } from '../../domain/problem.ts';
import type { Channel, FeeRule, Procedure } from '../../domain/procedure/procedure.ts';
import { requireMay } from '../../domain/staff/require-may.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { Reader } from '../../store/store.ts';
import { bookCodesHere, bookFacts, bookToday, kindOfProcedure, signerFor } from './books.ts';
import { entryView } from './view.ts';

/** What was said of it. */
export interface CertifyWishes {
  certify: readonly TypedOriginal[];
  signer: string | null;
  title: string | null;
}

/** How much of the fee is charged for it, and its numbers. */
export interface CertifiedReception {
  quantities: Quantity[];
  /** Throws `staff.not_allowed` and what `certify` throws. */
  decide(events: readonly NewEvent[], session: Session, reader: Reader): Promise<NewEvent[]>;
}

/** What is certified, in which book, and by which fee it is counted. */
interface CertifiedPile {
  lines: CertifiedLine[];
  kind: BookKind;
  rule: FeeRule | null;
}

/** Throws `certification.which_book`. */
export async function certifiedReception(
  wishes: CertifyWishes,
  of: { procedure: Procedure; caseId: string; channel: Channel },
  ctx: Context,
): Promise<CertifiedReception> {
  const { procedure, caseId, channel } = of;
  const kind = kindOfProcedure(await bookCodesHere(ctx), procedure.code);
  if (kind === null) throw new Problem('certification.which_book', { procedure: procedure.code });
  const lines = wholeLines(wishes.certify);
  const fees = procedure.cases.find(({ id }) => id === caseId)?.fees ?? [];
  const rule = certifiedFee(fees, channel);
  return {
    quantities:
      rule === null
        ? []
        : [
            quantityFor(
              rule,
              lines.map((line) => ({ ...line, kind })),
            ),
          ],
    decide: (events, session, reader) =>
      certifyReceived({ lines, kind, rule }, events, { wishes, session, reader, ctx }),
  };
}

async function certifyReceived(
  { lines, kind, rule }: CertifiedPile,
  events: readonly NewEvent[],
  { wishes, session, reader, ctx }: ReceptionInWrite,
): Promise<NewEvent[]> {
  requireMay(session.staff, 'certification.write');
  const year = await bookToday(session.office.agencyId, kind, ctx);
  const received = events.find((each) => each.type === 'dossier.received')!;
  const { dossier, procedure, caseId, channel, receivedAt, term } = received.data;
  if (!isNumberedAtReception(kind, term.rule)) {
    throw new Problem('certification.when_signed', { kind, procedure });
  }
  const { owner, submitter } = received.personal;
  const [facts, rates, signer] = await Promise.all([
    bookFacts(year, reader),
    reader.money.rates(procedure),
    signerFor({ name: wishes.signer, title: wishes.title }, year, reader),
  ]);
  const charge = { caseId, channel, received: localDate(receivedAt) };
  const priced = rule && ruleAtRate(rule, rates, charge);
  const asker = (submitter ?? owner).name;
  return certify({ dossier, lines, signer, asker }, { ...facts, year, rule: priced });
}

interface ReceptionInWrite {
  wishes: CertifyWishes;
  session: Session;
  reader: Reader;
  ctx: Context;
}

/** What was certified in a dossier that was just received. */
export async function certifiedIn(
  dossier: Uuid,
  { reader, ctx }: Pick<ReceptionInWrite, 'reader' | 'ctx'>,
) {
  const [entries, codes] = await Promise.all([
    reader.certifications.ofDossier(dossier),
    bookCodesHere(ctx),
  ]);
  return entries.map((entry) => entryView(entry, codes));
}
