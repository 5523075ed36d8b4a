/** Fees that were unknown at reception, as lists show them: at the rates entered since. */
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import { linesNow } from '../../domain/fee/rate.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import { oneOf, text } from '../../domain/shape.ts';
import type { Db } from '../engine/portable.ts';
import { moment, rowReader } from '../row.ts';
import { byPosition, feeOf } from './dossier-row.ts';
import { byEntering, rateOf } from './payment-row.ts';
import { editionOf } from './reference.ts';

const received = rowReader('dossier', {
  id: text(),
  edition: text(),
  procedure_code: text(),
  case_id: text(),
  channel: oneOf(channels),
  received_at: moment,
});

/** All lines of each of these dossiers, by its id, in four queries however many they are. */
export async function feesNow(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FeeLine[]>> {
  if (ids.length === 0) return new Map();
  const builder = await db.builder();
  const found = await builder
    .selectFrom('dossier')
    .select(['id', 'edition', 'procedure_code', 'case_id', 'channel', 'received_at'])
    .where('id', 'in', [...ids])
    .execute();
  const dossiers = found.map(received.read);
  const codes = [...new Set(dossiers.map((each) => each.procedure_code))];
  const bodies = await builder
    .selectFrom('procedure_edition')
    .select(['edition', 'body'])
    .where('edition', 'in', [...new Set(dossiers.map(({ edition }) => edition))])
    .execute();
  const entered = await builder
    .selectFrom('fee_rate')
    .selectAll()
    .where('procedure_code', 'in', codes)
    .execute();
  const charged = await builder
    .selectFrom('dossier_fee')
    .selectAll()
    .where('dossier', 'in', [...ids])
    .execute();
  const editions = new Map(bodies.map(editionOf).map((each) => [each.edition, each.procedure]));
  const rates = entered.sort(byEntering).map(rateOf);
  const lines = Map.groupBy(charged, ({ dossier }) => dossier);
  return new Map(
    dossiers.map(({ id, edition, procedure_code: code, ...row }) => {
      const dossier = {
        fees: byPosition(lines.get(id) ?? []).map(feeOf),
        procedure: editions.get(edition)!,
        ...{ caseId: row.case_id, channel: row.channel, receivedAt: row.received_at },
      };
      return [
        id,
        linesNow(
          dossier,
          rates.filter(({ procedure }) => procedure === code),
        ),
      ];
    }),
  );
}
