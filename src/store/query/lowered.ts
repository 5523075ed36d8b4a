/** Reading what single persons made smaller of what is due. */
import { lowerings, type Lowered } from '../../domain/payment/lowered.ts';
import { maybe, oneOf, text } from '../../domain/shape.ts';
import type { DossierCode } from '../../domain/value/id.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import { moment, rowReader } from '../row.ts';

/** From one moment to before another, at some offices (`null`: at all), maybe at one counter. */
export interface LoweredAsk {
  offices: readonly string[] | null;
  counter?: number;
  from: string;
  before: string;
}

export function loweredQueries(db: Db) {
  return {
    /** In the order in which it was done; what was undone before the end is left out. */
    async lowered({ offices, counter, from, before }: LoweredAsk): Promise<Lowered[]> {
      const marks = offices?.map(() => '?').join(', ');
      const places = marks === undefined ? '' : `f.office in (${marks || 'null'}) and `;
      const here = counter === undefined ? '' : 'f.counter = ? and ';
      const sql =
        `select ${SINGLE} where f.kind <> 'imported' and ${places}${here}f.at >= ? and f.at < ? ` +
        `and ${NOT_UNDONE} ` +
        `union all select ${LISTED} where f.kind = 'imported' and ${places}${here}f.at >= ? ` +
        `and f.at < ? ${BY_LIST} order by 2, 7, 1, 9`;
      const asked = [...(offices ?? []), ...(counter === undefined ? [] : [counter]), from, before];
      const rows = await rowsOf<LoweredRow>(db, sql, ...asked, before, ...asked);
      return rows.map(({ sum, rest, n, ...row }) => {
        const { kind, at, actor: by, reason, waiver, basis, paper: seen } = lowered.read(row);
        const due = rest === null ? null : Number(rest);
        const { code } = codes.read(row);
        const law = { waiver, basis, seen };
        return { code, count: Number(n), kind, at, by, amount: Number(sum), due, reason, ...law };
      });
    },
  };
}

/** Sums are told by a server in words. */
interface LoweredRow {
  sum: unknown;
  rest: unknown;
  n: unknown;
}

/** What a law takes off is told apart from what a person decides. */
const SINGLE =
  "case when r.waiver is null then f.kind else 'by_law' end as kind, f.at as at, " +
  'f.actor as actor, f.amount as sum, f.due as rest, f.reason as reason, d.code as code, 1 as n, ' +
  'f.version as version, r.waiver as waiver, r.basis as basis, r.paper as paper ' +
  'from fee_lowered f join dossier d on d.id = f.dossier left join fee_reduction r ' +
  "on f.kind = 'reduced' and r.waiver is not null and r.dossier = f.dossier " +
  'and r.version = f.version';

/** A dossier that is reinstated is due what it was; until then its cancellation stands as told. */
const NOT_UNDONE =
  "not (f.kind in ('cancelled', 'replaced') and exists (select 1 from dossier_reinstated back " +
  'where back.dossier = f.dossier and back.at >= f.at and back.at < ?))';

/** A list may bring thousands: one line for each that somebody brought. */
const LISTED =
  'f.kind, min(f.at), f.actor, sum(f.amount), sum(f.due), b.file, min(d.code), count(*), 1, ' +
  'cast(null as text), cast(null as text), cast(null as text) from fee_lowered f join dossier d on d.id = f.dossier ' +
  'join dossier_import i on i.dossier = f.dossier join import_batch b on b.id = ' +
  'case when f.version = 1 then i.batch else coalesce(i.corrected_batch, i.batch) end';
const BY_LIST = 'group by f.kind, f.actor, b.id, b.file';

const lowered = rowReader('fee_lowered', {
  kind: oneOf(lowerings),
  at: moment,
  actor: text(),
  reason: maybe(text()),
  waiver: maybe(text()),
  basis: maybe(text()),
  paper: maybe(text()),
});
const codes = rowReader('dossier', { code: text<DossierCode>() });
