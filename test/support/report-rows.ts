/**
 * Rows of many made-up dossiers, straight into a scratch store's tables: what a benchmark reads.
 * The journal knows nothing of them.
 */
import type Database from 'better-sqlite3';
import { addDays, weekday, type PlainDate } from '../../src/domain/value/plain-date.ts';
import { packed } from '../../src/store/engine/sqlite-values.ts';

const FIRST = '2023-01-02' as PlainDate;
const DAYS = 1095;
const fields = ['Đất đai', 'Hộ tịch', 'Chứng thực', 'Cư trú', 'Xây dựng', 'Hộ kinh doanh'];
const channels = ['online', 'online', 'online', 'counter', 'counter', 'post', 'home'];
const sources = ['portal', 'app', 'assisted'];
const COMPONENTS = 2;

/** Offices `H49.1` … with a centre first and two post offices last, then the dossiers. */
export function fillDossiers(database: Database.Database, count: number): void {
  const offices = Array.from({ length: 40 }, (_, n) => `H49.${n + 1}`);
  const row = rowMaker(offices, count);
  const dossier = insertInto(database, 'dossier', Object.keys(row(0)));
  const office = insertInto(database, 'office', ['agency_id', 'name', 'kind']);
  const component = database.prepare(
    'insert into dossier_component values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const edition = insertInto(database, 'procedure_edition', [
    ...['edition', 'code', 'name', 'short_name', 'field', 'words', 'initials', 'valid_from'],
    ...['body', 'published', 'retired', 'own'],
  ]);
  const document = insertInto(database, 'document', ['dossier', 'n', 'at', 'actor', 'gone_at']);
  database.transaction(() => {
    for (const [n, field] of fields.entries()) {
      const code = `1.00000${n}`;
      const validFrom = '2020-01-01';
      const procedure = {
        ...{ code, name: field, shortName: field, field, cases: [], keywords: [] },
        ...{ validFrom, validTo: null },
      };
      const body = JSON.stringify(procedure);
      edition.run(code, code, field, field, field, '', '', validFrom, body, 1, 0, 0);
    }
    for (const [n, id] of offices.entries()) {
      const kind = n === 0 ? 'centre' : n >= offices.length - 2 ? 'post_office' : 'commune';
      office.run(id, `Đơn vị ${n + 1}`, kind);
    }
    for (let n = 0; n < count; n++) {
      const values = row(n);
      dossier.run(...Object.values(values).map(packed));
      // Of one in eleven the file is there no more.
      if (values['result_file'] !== null) {
        const at = values['resolved_at'] ?? values['received_at'];
        const place = [packed(values['id']), 1, packed(at), 'lan'];
        document.run(...place, n % 11 === 0 ? packed(at) : null);
      }
      for (let c = 1; c <= COMPONENTS; c++) {
        component.run(
          packed(values['id']),
          c,
          `c${c}`,
          'Giấy tờ',
          1,
          0,
          0,
          (n + c) % 3 === 0 ? 1 : 0,
        );
      }
    }
  })();
}

const methods = ['cash', 'cash', 'vietqr', 'transfer', 'portal'];

/** Money for dossiers that are there: six in ten paid here, one in ten as a paper said. */
export function fillMoney(database: Database.Database): void {
  const paid = insertInto(database, 'payment', [
    ...['id', 'dossier', 'shift', 'office', 'counter', 'method', 'amount', 'surplus'],
    ...['change_given', 'stage', 'payer', 'cashier', 'cashier_name', 'at', 'version'],
  ]);
  const said = insertInto(database, 'dossier_import', [
    ...['dossier', 'batch', 'row_number', 'told', 'paid', 'method', 'digitised'],
  ]);
  const dossiers = database.prepare('select id, office, received_at from dossier order by id');
  const rows = dossiers.all() as { id: string; office: string; received_at: string }[];
  database.transaction(() => {
    for (const [n, { id, office, received_at: at }] of rows.entries()) {
      const method = methods[n % 5]!;
      if (n % 10 < 6) {
        const who = ['Người Thử', 'lan', 'Phạm Thị Lan', at, 1];
        paid.run(id, id, 's', office, 1, method, 8000, 0, 0, 'reception', ...who);
      } else if (n % 10 === 6) said.run(id, 'b', n, 1, 8000, method, n % 2);
    }
  })();
}

function insertInto(
  database: Database.Database,
  table: string,
  columns: readonly string[],
): Database.Statement {
  const marks = columns.map(() => '?').join(', ');
  return database.prepare(`insert into ${table} (${columns.join(', ')}) values (${marks})`);
}

type Values = Record<string, string | number | null>;

/** The same dossiers on every run: a small generator of whole numbers, and nothing of chance. */
function rowMaker(offices: readonly string[], count: number): (n: number) => Values {
  const draw = (n: number, salt: number, below: number): number => {
    let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3ce5);
    x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
    return ((x ^ (x >>> 15)) >>> 0) % below;
  };
  return (n) => {
    const day = workday(addDays(FIRST, Math.floor((n / count) * DAYS)));
    const channel = channels[draw(n, 1, channels.length)]!;
    const field = draw(n, 2, fields.length);
    const office = offices[draw(n, 3, 3) === 0 ? 0 : draw(n, 4, offices.length)]!;
    const due = addDays(day, 5);
    const took = draw(n, 5, 100) < 95 ? draw(n, 6, 6) : 6 + draw(n, 7, 40);
    const ended = addDays(day, took);
    const open = draw(n, 8, 100) < 2 || ended > addDays(FIRST, DAYS);
    const at = (date: PlainDate): string =>
      `${date}T${String(7 + draw(n, 9, 9)).padStart(2, '0')}:00:00+07:00`;
    const closed = !open && draw(n, 10, 50) === 0;
    return {
      id: `${String(n).padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`,
      code: `${office}-${day.slice(2).replaceAll('-', '')}-${String(n).padStart(7, '0')}`,
      version: 2,
      status: open ? 'processing' : closed ? 'withdrawn' : 'returned',
      was_decided: open || closed ? 0 : 1,
      office,
      counter: 1,
      holder: office,
      channel,
      source: channel === 'online' ? sources[draw(n, 11, 3)]! : null,
      procedure_code: `1.00000${field}`,
      edition: `1.00000${field}`,
      field: fields[field]!,
      case_id: 'default',
      term: '{"rule":"civil","value":5,"unit":"calendar_day"}',
      owner_kind: 'person',
      owner_name: `Người Thử ${n}`,
      owner_address: 'Tổ 1, Khu 2',
      sets: 1,
      return_by: 'counter',
      received_login: 'lan',
      received_name: 'Phạm Thị Lan',
      received_at: at(day),
      due_at: closed ? null : `${due}T17:00:00+07:00`,
      amount_due: 0,
      fees_unknown: 0,
      resolved_at: open || closed ? null : at(ended),
      closed_at: closed ? at(ended) : null,
      outcome: open || closed ? null : 'granted',
      result_file: open || draw(n, 12, 3) === 0 ? null : 'ket-qua.pdf',
      returned_at: open || closed ? null : at(ended),
      returned_to: draw(n, 13, 10) === 0 ? 'post' : 'owner',
    };
  };
}

function workday(day: PlainDate): PlainDate {
  return weekday(day) === 0 ? addDays(day, 1) : day;
}
