/** The help that offices gave: accounts, signatures, guidance. */
import { sql } from 'kysely';
import {
  guidancePlaces,
  type AccountKind,
  type GuidanceCount,
  type GuidancePlace,
} from '../../domain/citizen/help.ts';
import { helpFigures } from '../../domain/report/figure.ts';
import type { Cell } from '../../domain/report/fold.ts';
import { oneOf } from '../../domain/shape.ts';
import type { Builder, Row } from '../engine/portable.ts';
import { rowReader } from '../row.ts';
import { cellOf, countWhere, pick } from './report.ts';
import { officeIn, type ReportAsk } from './report-condition.ts';

export function reportHelpQueries(db: Builder) {
  return {
    /** Help given at each office; it has no field and no channel. */
    async helpCells({ from, next, offices }: ReportAsk): Promise<Cell[]> {
      const { rows } = await sql<Row>`
        select h.office as office, substr(h.at, 1, 7) as month,
          ${sql.join(helpFigures.map((name) => countWhere(sql.raw(help[name]), name)))}
        from citizen_help h
        where h.at >= ${from} and h.at < ${next} and ${officeIn('h.office', offices)}
        group by 1, 2`.execute(db);
      return rows.map((row) => cellOf(row, row['month'], pick(row, helpFigures)));
    },

    /** Every field that a dossier or a procedure has. */
    async fields(): Promise<string[]> {
      const { rows } = await sql<{ field: string }>`
        select field from procedure_edition union select field from dossier order by 1`.execute(db);
      return rows.map(({ field }) => field);
    },

    /** Guidance by place and helping team. */
    async guidance({ from, next, offices }: ReportAsk): Promise<GuidanceCount[]> {
      const { rows } = await sql<{ place: string | null; team: string; n: number | string }>`
        select h.place as place, coalesce(h.team, h.office) as team, count(*) as n
        from citizen_help h
        where h.kind = 'guidance' and h.at >= ${from} and h.at < ${next}
          and ${officeIn('h.office', offices)}
        group by 1, 2 order by 1, 2`.execute(db);
      return rows.map(({ team, n, ...row }) => ({
        ...places.read(row),
        team,
        count: Number(n),
      }));
    },
  };
}

const places = rowReader('citizen_help', { place: oneOf(guidancePlaces) });

const account = (kind: AccountKind): string => `h.kind = 'account' and h.account = '${kind}'`;
const place = (name: GuidancePlace): string => `h.kind = 'guidance' and h.place = '${name}'`;

const help: { readonly [Name in (typeof helpFigures)[number]]: string } = {
  accounts: "h.kind = 'account'",
  vneidAccounts: account('vneid'),
  portalAccounts: account('portal'),
  signatures: account('signature'),
  guided: "h.kind = 'guidance'",
  guidedAtCounter: place('counter'),
  guidedAtPostOffice: place('post_office'),
  guidedAtHome: place('home'),
  guidedElsewhere: place('other'),
};
