/** A dossier with all that hangs on it, asked in one go. */
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { IMPORTED_FEE, type FeeLine } from '../../domain/fee/fee-line.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';
import { maybe, text } from '../../domain/shape.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { DossierRow, Tables } from '../engine/schema.ts';
import { money, rowReader } from '../row.ts';
import { clockParts, dossierClock, type ClockParts } from './dossier-clock.ts';
import {
  byPosition,
  componentOf,
  dossierRows,
  feeOf,
  plainColumns,
  type ReadDossier,
} from './dossier-row.ts';
import { importedRest } from './imported-fee.ts';
import { lookUpsOf } from './look-up.ts';
import { editionOf } from './reference.ts';

/** A dossier's row and what hangs on it, by what it is known by. */
function questions(mine: string) {
  return {
    row: 'select * from dossier where',
    edition:
      'select e.edition, e.body from dossier d ' +
      `join procedure_edition e on e.edition = d.edition where d.`,
    components:
      'select position, id, name, originals, certified, copies, digitised ' +
      `from dossier_component where dossier = ${mine}`,
    lookUps: `select * from dossier_look_up where dossier = ${mine}`,
    fees: `select * from dossier_fee where dossier = ${mine}`,
    said: `select dossier, paid from dossier_import where dossier = ${mine}`,
    prints: `select paper, times from paper_print where dossier = ${mine}`,
  };
}
const ASKED = {
  id: questions('?'),
  code: questions('(select id from dossier where code = ?)'),
} as const;

/** Asked all at once, the row first: where it is kept, what hangs on it is kept with it. */
export async function wholeDossier(
  db: Db,
  by: keyof typeof ASKED,
  value: string,
): Promise<Dossier | null> {
  const asked = ASKED[by];
  const [[row], editions, components, lookUps, prints, fees, said, clock] = await Promise.all([
    rowsOf<DossierRow>(db, `${asked.row} ${by} = ?${db.keeping}`, value),
    rowsOf<{ edition: string; body: string }>(db, `${asked.edition}${by} = ?`, value),
    rowsOf<Tables['dossier_component']>(db, asked.components, value),
    rowsOf<Tables['dossier_look_up']>(db, asked.lookUps, value),
    rowsOf<Tables['paper_print']>(db, asked.prints, value),
    rowsOf<Tables['dossier_fee']>(db, asked.fees, value),
    rowsOf<SaidRow>(db, asked.said, value),
    clockParts(db, by, value),
  ]);
  return row ? wholeOf(row, { editions, components, lookUps, prints, fees, said, clock }) : null;
}

interface Parts {
  editions: { edition: string; body: string }[];
  components: Tables['dossier_component'][];
  lookUps: Tables['dossier_look_up'][];
  prints: Tables['paper_print'][];
  fees: Tables['dossier_fee'][];
  said: SaidRow[];
  clock: ClockParts;
}

function wholeOf(found: DossierRow, parts: Parts): Dossier {
  const row = dossierRows.read(found);
  const [edition] = parts.editions;
  if (!edition) throw dossierRows.damaged(row, 'edition');
  const { procedure } = editionOf(edition);
  return {
    ...plainColumns(row),
    ...dossierClock(row, parts.clock),
    procedure,
    components: byPosition(parts.components).map(componentOf),
    lookUps: lookUpsOf(parts.lookUps),
    fees: feesOf(row, procedure, parts),
    prints: Object.fromEntries(parts.prints.map((print) => [print.paper, print.times])),
  };
}

type SaidRow = { dossier: string; paid: number | null };
const said = rowReader('dossier_import', { dossier: text(), paid: maybe(money) });

/**
 * The lines it was received with; of an open imported dossier what its row says is still owed.
 * What was cancelled costs nothing, and never did.
 */
function feesOf(row: ReadDossier, { shortName }: Procedure, parts: Parts): FeeLine[] {
  if (row.status === 'cancelled') return [];
  const lines = byPosition(parts.fees).map(feeOf);
  if (lines.length > 0 || importedRest({ ...row, paid: null }) === null) return lines;
  const [found] = parts.said;
  const amount = found ? importedRest({ ...row, paid: said.read(found).paid }) : null;
  if (amount === null) return lines;
  const per = { kind: 'fee', per: 'dossier', quantity: 1, copies: 1, legalBasis: '' } as const;
  return [{ id: IMPORTED_FEE, name: shortName, ...per, unitPrice: amount, amount, known: true }];
}
