/** Which SQLite lies in the program. */
import Database from 'better-sqlite3';

export function sqliteVersion(): string {
  const database = new Database(':memory:');
  try {
    return database.prepare('select sqlite_version()').pluck().get() as string;
  } finally {
    database.close();
  }
}
