/** A store's file as SQL that any SQLite runs: it is kept as text, and read by whoever reviews it. */
import Database from 'better-sqlite3';

interface Made {
  type: string;
  name: string;
  sql: string;
}

const PARTS =
  'select type, name, sql from sqlite_master where sql is not null ' +
  "and name not glob 'search_words_*' order by type = 'trigger', type = 'index', name";
/** The index is made of its entries anew: what SQLite keeps of it is its own affair. */
const INDEX =
  'insert into search_words (rowid, words) ' +
  "select n, words || ' ' || also from search_entry order by n;";

/** Tables, then rows, then the index and the guards, which let nobody change a row. */
export function frozen(path: string): string {
  const database = new Database(path);
  try {
    const parts = database.prepare(PARTS).all() as Made[];
    const tables = parts.filter(({ type }) => type === 'table');
    const rows = tables.filter(({ name }) => name !== 'search_words');
    return [
      ...tables.map(({ sql }) => `${sql};`),
      ...rows.map(({ name }) => insertOf(database, name)),
      INDEX,
      ...parts.filter(({ type }) => type !== 'table').map(({ sql }) => `${sql};`),
      '',
    ].join('\n');
  } finally {
    database.close();
  }
}

function insertOf(database: Database.Database, table: string): string {
  const columns = database.pragma(`table_info(${table})`) as { name: string }[];
  const values = columns.map(({ name }) => `quote(${name})`).join(` || ',' || `);
  const order = columns.map((_, at) => at + 1).join(', ');
  const sql = `select ${values} from (select * from ${table} order by ${order})`;
  const rows = database.prepare(sql).pluck().all() as string[];
  if (rows.length === 0) return `-- nothing in ${table}`;
  return `insert into ${table} values\n${rows.map((row) => `(${row})`).join(',\n')};`;
}

/** Makes the file again of what was frozen. */
export function thaw(sql: string, path: string): void {
  const database = new Database(path);
  try {
    database.exec(`begin; ${sql} commit;`);
  } finally {
    database.close();
  }
}
