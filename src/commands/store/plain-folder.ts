/** A store as a folder of plain files, which has its name when it is whole, or is not there. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeAll } from '../../files/remove.ts';
import { Problem } from '../../domain/problem.ts';
import { NewFile } from '../../files/new-file.ts';
import { withFile } from '../../files/problem.ts';
import { rename } from '../../files/replace.ts';
import { makePartFolder, partFolderBeside } from '../../files/unfinished.ts';
import type { PlainStore, PlainTable, Vault } from '../../store/store.ts';
import { writeScans, type WrittenScans } from './plain-scans.ts';

/** What stands in a file. */
export interface PlainFile {
  name: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Throws `export.folder_taken` where there is anything already. */
export function requireUnused(folder: string): void {
  const taken = withFile(
    'file.cannot_read',
    folder,
    () => existsSync(folder) && readdirSync(folder).length > 0,
  );
  if (taken) throw new Problem('export.folder_taken', { folder });
}

/** Text files beside the tables, made of what those and the scans came to. */
type Beside = (
  files: readonly PlainFile[],
  scans: WrittenScans,
) => Readonly<Record<string, string>>;

/** Writes every table, the schema that explains its columns, and what `beside` makes of them. */
export async function writePlain(
  folder: string,
  { tables, scans }: PlainStore,
  { schemaFolder, vault, beside }: { schemaFolder: string; vault: Vault; beside: Beside },
): Promise<{ files: PlainFile[]; scans: WrittenScans }> {
  const part = partFolderBeside(folder);
  withFile('file.cannot_write', folder, () => makePartFolder(part));
  try {
    const files: PlainFile[] = [];
    for (const table of tables) files.push(await writeTable(part, table));
    const written = await writeScans(part, scans, vault);
    for (const [name, text] of Object.entries(beside(files, written)))
      writeText(join(part, name), text);
    withFile('file.cannot_write', folder, () => {
      mkdirSync(join(part, 'schema'));
      for (const name of readdirSync(schemaFolder)) {
        copyFileSync(join(schemaFolder, name), join(part, 'schema', name));
      }
      requireUnused(folder);
      if (existsSync(folder)) rmdirSync(folder);
      rename(part, folder);
    });
    return { files, scans: written };
  } finally {
    removeAll(part);
  }
}

async function writeTable(folder: string, { name, pages }: PlainTable): Promise<PlainFile> {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const [file, digest] = [new NewFile(join(folder, `${name}.ndjson`)), createHash('sha256')];
  let [rows, bytes] = [0, 0];
  try {
    for await (const page of pages) {
      const piece = Buffer.from(page.map((row) => `${JSON.stringify(row)}\n`).join(''));
      file.write(piece);
      digest.update(piece);
      rows += page.length;
      bytes += piece.length;
    }
    file.finish();
  } finally {
    file.drop();
  }
  return { name: `${name}.ndjson`, rows, bytes, sha256: digest.digest('hex') };
}

function writeText(path: string, text: string): void {
  const file = new NewFile(path);
  try {
    file.write(text);
    file.finish();
  } finally {
    file.drop();
  }
}
