/** What the store knows of the place and the day of a reception. */
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { isHardArea, loadCalendar } from '../../config/load.ts';
import { numberDay } from '../../domain/backup/opened.ts';
import { numberSeries } from '../../domain/dossier/number.ts';
import type { ReceptionFacts } from '../../domain/dossier/receive.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import type { ProcedureCode, Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import type { Reader } from '../../store/store.ts';

/** What the rule looks at besides what was asked, as it is now; asked all at once. */
export async function factsOn(
  { dossier, code, received, today, competent }: ReceptionPlace,
  { counter, staff }: Session,
  reader: Reader,
  { surroundings: { env } }: Context,
): Promise<Omit<ReceptionFacts, 'now'>> {
  const lost = received < today ? await reader.history.losses() : null;
  const day = numberDay(received, today, lost);
  const [edition, calendar, lastNumber, brought, rates, hardArea] = await Promise.all([
    reader.reference.procedure(code, received),
    loadCalendar(reader, env, received),
    reader.reference.lastNumber(numberSeries(counter, day)),
    reader.reference.broughtOn(counter.office, day),
    reader.money.rates(code),
    isHardArea(reader, env, competent.agencyId),
  ]);
  return {
    ...{ dossier, ...edition!, calendar, counter, numberDay: day, lastNumber, brought },
    ...{ receivedByName: staff.name, rates, hardArea },
  };
}

/** The procedure as it is today, where what is received is of another day. */
export async function inForceToday(
  procedure: Procedure,
  { received, today }: { received: PlainDate; today: PlainDate },
  reader: Reader,
): Promise<Procedure | null> {
  if (received === today) return procedure;
  return (await reader.reference.procedure(procedure.code, today))?.procedure ?? null;
}

interface ReceptionPlace {
  dossier: Uuid;
  code: ProcedureCode;
  received: PlainDate;
  /** On which it is entered. */
  today: PlainDate;
  competent: KnownOffice;
}
