/** Reading the catalogue, the calendar and the settings. */
import { codesOfDay } from '../../domain/dossier/number.ts';
import { procedureShape } from '../../domain/procedure/events.ts';
import {
  editionOn,
  isInForce,
  outOfForce,
  type OutOfForce,
  type Procedure,
} from '../../domain/procedure/procedure.ts';
import { text } from '../../domain/shape.ts';
import type { AgencyId, ProcedureCode } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { rowsOf, type Db } from '../engine/portable.ts';
import type { Tables } from '../engine/schema.ts';
import { rowReader } from '../row.ts';
import { numbersGiven, seriesReader } from './numbers.ts';
import { settingQueries } from './setting.ts';

const BROUGHT =
  'select code from dossier where code > ? and code < ? and exists ' +
  '(select 1 from dossier_import where dossier = dossier.id)';
const LAST_NUMBER = 'select series, last from number_series where series = ?';

export interface Edition {
  edition: string;
  procedure: Procedure;
}

/** What a list or a search needs of a procedure. */
export interface ProcedureLine {
  code: string;
  name: string;
  shortName: string;
  field: string;
  words: string;
  initials: string;
  validFrom: string;
  validTo: string | null;
}

/** One by which nothing is received on a day: what is told of it then. */
export interface OutOfForceLine extends ProcedureLine {
  out: OutOfForce;
}

/** How many receptions tell what an office uses: enough for weeks, and never the whole table. */
const LATELY = 1000;

export function referenceQueries(db: Db) {
  return {
    ...{ ...procedureQueries(db), ...usageQueries(db), ...settingQueries(db) },
    /** How far the numbers that are given have come. */
    numbers: () => numbersGiven(db),

    async lastNumber(series: string): Promise<number> {
      const [row] = await rowsOf<Tables['number_series']>(db, LAST_NUMBER, series);
      return row ? seriesReader.read(row).last : 0;
    },

    /** Codes that lists brought of those with which an office numbers a day. */
    async broughtOn(office: AgencyId, date: PlainDate): Promise<ReadonlySet<string>> {
      const from = codesOfDay(office, date);
      const rows = await rowsOf<{ code: string }>(db, BROUGHT, from, `${from}:`);
      return new Set(rows.map((row) => broughtCodes.read(row).code));
    },
  };
}

const EDITIONS =
  'select edition, body, valid_from, valid_to, published from procedure_edition ' +
  'where code = ? and retired = 0';
type EditionRow = Pick<
  Tables['procedure_edition'],
  'edition' | 'body' | 'valid_from' | 'valid_to' | 'published'
>;

function laterFirst(a: EditionRow, b: EditionRow): number {
  if (a.valid_from !== b.valid_from) return a.valid_from < b.valid_from ? 1 : -1;
  return b.published - a.published;
}

const broughtCodes = rowReader('dossier', { code: text() });
const published = rowReader('procedure_edition', { edition: text(), body: text() });

/** An edition and the procedure it is of. */
export function editionOf(found: object): Edition {
  const row = published.read(found);
  return { edition: row.edition, procedure: published.json(row, 'body', procedureShape) };
}

async function editionBy(db: Db, edition: string): Promise<Procedure> {
  const builder = await db.builder();
  const row = await builder
    .selectFrom('procedure_edition')
    .select(['edition', 'body'])
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow();
  return editionOf(row).procedure;
}

function procedureQueries(db: Db) {
  return {
    /** The edition in force on a date, else the nearest there is; `null` for an unknown code. */
    async procedure(code: ProcedureCode, date: PlainDate): Promise<Edition | null> {
      const rows = await rowsOf<EditionRow>(db, EDITIONS, code);
      rows.sort(laterFirst);
      const row = editionOn(rows, date, ({ valid_from, valid_to }) => ({
        validFrom: valid_from,
        validTo: valid_to,
      }));
      return row ? editionOf(row) : null;
    },

    edition: (edition: string) => editionBy(db, edition),

    async editions(): Promise<Set<string>> {
      const builder = await db.builder();
      const rows = await builder.selectFrom('procedure_edition').select('edition').execute();
      return new Set(rows.map((row) => row.edition));
    },

    ...lineQueries(db),
  };
}

function lineQueries(db: Db) {
  async function latestFirst() {
    const builder = await db.builder();
    return builder
      .selectFrom('procedure_edition')
      .select(['code', 'name', 'short_name as shortName', 'field', 'words', 'initials'])
      .select(['valid_from as validFrom', 'valid_to as validTo'])
      .where('retired', '=', 0)
      .orderBy('field')
      .orderBy('code')
      .orderBy('valid_from', 'desc')
      .orderBy('published', 'desc');
  }
  return {
    /** Every procedure in force on a date, one line each, by field and code. */
    async procedures(date: PlainDate): Promise<ProcedureLine[]> {
      const rows = await (
        await latestFirst()
      )
        .where('valid_from', '<=', date)
        .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', date)]))
        .execute();
      return rows.filter((row, index) => rows[index - 1]?.code !== row.code);
    },

    /** Every procedure that has ended by a date, or has not begun: one line each, in that order. */
    async proceduresOutOfForce(date: PlainDate): Promise<OutOfForceLine[]> {
      const rows = await (await latestFirst()).select('edition').execute();
      const held = new Set(rows.filter((row) => isInForce(row, date)).map(({ code }) => code));
      const over = rows.filter(({ code }) => !held.has(code));
      const out = [...Map.groupBy(over, ({ code }) => code).values()];
      const last = out.map((editions) => editionOn(editions, date, (each) => each)!);
      // Few of them: only of these is it read by what they ended.
      return Promise.all(
        last.map(async ({ edition, ...line }) => ({
          ...line,
          out: outOfForce(await editionBy(db, edition), date),
        })),
      );
    },
  };
}

function usageQueries(db: Db) {
  return {
    /** The codes this office received lately, the latest first. */
    async usedProcedures(office: string, limit: number): Promise<string[]> {
      const builder = await db.builder();
      const lately = builder
        .selectFrom('dossier')
        .select(['procedure_code', 'received_at'])
        .where('office', '=', office)
        .orderBy('received_at', 'desc')
        .orderBy('id', 'desc')
        .limit(LATELY)
        .as('lately');
      const rows = await builder
        .selectFrom(lately)
        .select(['procedure_code', (eb) => eb.fn.max('received_at').as('last')])
        .groupBy('procedure_code')
        .orderBy('last', 'desc')
        .orderBy('procedure_code')
        .limit(limit)
        .execute();
      return rows.map((row) => row.procedure_code);
    },
  };
}
