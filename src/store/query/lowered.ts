/** Reading what single persons made smaller of what is due. */
import { lowerings, type Lowered } from '../../domain/payment/lowered.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { DossierCode, Uuid } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { moment, money, rowReader } from '../row.ts';

/** From one moment to before another, at some offices (`null`: at all), maybe at one counter. */
export interface LoweredAsk {
  offices: readonly string[] | null;
  counter?: number;
  from: string;
  before: string;
}

export function loweredQueries(db: Db) {
  return {
    /** In the order in which it was done. */
    async lowered({ offices, counter, from, before }: LoweredAsk): Promise<Lowered[]> {
      const marks = offices?.map(() => '?').join(', ');
      const places = marks === undefined ? '' : `f.office in (${marks || 'null'}) and `;
      const here = counter === undefined ? '' : 'f.counter = ? and ';
      const sql =
        'select f.dossier, f.kind, f.at, f.actor, f.amount, f.due, f.reason, d.code from fee_lowered f ' +
        `join dossier d on d.id = f.dossier where ${places}${here}f.at >= ? and f.at < ? ` +
        'order by f.at, d.code, f.kind, f.version';
      const counters = counter === undefined ? [] : [counter];
      const rows = await rowsOf<object>(db, sql, ...(offices ?? []), ...counters, from, before);
      return rows.map((row) => {
        const { dossier, kind, at, actor: by, amount, due, reason } = lowered.read(row);
        return { dossier, code: codes.read(row).code, kind, at, by, amount, due, reason };
      });
    },
  };
}

const lowered = rowReader('fee_lowered', {
  dossier: text<Uuid>(),
  kind: oneOf(lowerings),
  at: moment,
  actor: text(),
  amount: money,
  due: maybe(money),
  reason: maybe(text()),
});
const codes = rowReader('dossier', { code: text<DossierCode>() });
