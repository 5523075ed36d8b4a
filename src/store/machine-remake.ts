/** This machine's own of a store, written anew where the store is given another key. */
import { existsSync, linkSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from '../files/remove.ts';
import { NewFile } from '../files/new-file.ts';
import { tried, withFile } from '../files/problem.ts';
import { partName } from '../files/unfinished.ts';
import { wipe } from '../files/wipe.ts';
import { connectTo, keyIdOf, type FileKey } from './engine/sqlite-file.ts';
import { troubleOf } from './engine/sqlite-problem.ts';
import { isNewMachine, machineTable, putMachineValue } from './machine.ts';

/**
 * Writes such a file anew with another key, whole or not at all; nobody else uses it meanwhile.
 * One that cannot be read any more is taken away.
 */
export function remakeMachine(
  path: string,
  { from, to }: { from: FileKey | null; to: FileKey | null },
): void {
  if (!existsSync(path) || keyIdOf(path) === (to?.id ?? null)) return;
  const arriving = new NewFile(path);
  // Of two names the second stays for what is to be wiped, in which nobody else looks.
  const old = join(dirname(path), partName());
  withFile('file.cannot_write', path, () => linkSync(path, old));
  try {
    const rows = rowsOfMachine(path, from);
    if (rows === null) removeFile(path);
    else {
      const made = connectTo(arriving.unfinished, to, { fileMustExist: true });
      made.exec(machineTable);
      const put = made.prepare(putMachineValue);
      made.transaction(() => rows.forEach((row) => put.run(...row)))();
      made.close();
      arriving.give(statSync(path));
      arriving.finish();
    }
  } catch (error) {
    tried(() => removeFile(old));
    throw error;
  } finally {
    arriving.drop();
  }
  wipe(old);
}

/** `null` for what cannot be read. */
function rowsOfMachine(path: string, key: FileKey | null): [string, string, string][] | null {
  const database = connectTo(path, key, { fileMustExist: true });
  try {
    const all = database.prepare<[], [string, string, string]>('select * from value').raw();
    return isNewMachine(database) ? [] : all.all();
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    return null;
  } finally {
    database.close();
  }
}
