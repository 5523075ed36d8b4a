/** Papers: recorded as printed after the commit, numbered, then made and put where they go. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { deliver, requirePlace } from '../../cli/out-file.ts';
import { afterWrite, Outcome } from '../../cli/outcome.ts';
import { loadSettings } from '../../config/load.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { happened } from '../../domain/event.ts';
import { dossierStream } from '../../domain/stream.ts';
import { withFile } from '../../files/problem.ts';
import type { PaperSize } from '../../print/model/sheet.ts';
import { findDossier } from '../dossier/shared.ts';
import { requirePrintable } from '../../domain/dossier/printable.ts';
import type { Paper } from '../../domain/dossier/paper.ts';
import { orNull, sheetOf, type PrintJob, type Settings } from './sheets.ts';

export type { Paper } from '../../domain/dossier/paper.ts';

export const printedFields = ['code paper number copies file bytes'] as const;

export interface PrintWishes {
  /** A file, `-` for stdout, or empty for the office's own folder of papers. */
  out: string;
  size?: PaperSize | null;
  copies?: number | null;
  /** An answer given again: a paper that lies where it was put is not printed once more. */
  again?: boolean;
}

export interface Printed {
  code: string;
  paper: Paper;
  /** Which print of this paper it is: 2 is the first reprint. */
  number: number;
  copies: number;
  /** `null` when it went to stdout. */
  file: string | null;
  bytes: number;
}

/**
 * Prints a paper of a dossier. The print's number is recorded first, so that no two prints bear
 * the same one; a paper that then cannot be made is printed again under the next number.
 */
export async function printPaper(
  ctx: Context,
  typed: string,
  paper: Paper,
  wishes: PrintWishes,
): Promise<Outcome<Printed>> {
  const store = await ctx.store();
  const found = await findDossier(typed, store, ctx);
  requirePrintable(found, paper);
  const settings = await settingsOf(ctx);
  const size = wishes.size ?? (settings['paper.size'] as PaperSize);
  const copies = (wishes.copies ?? Number(settings['paper.copies'])) as 1 | 2 | 3;
  const out = wishes.out === '' ? paperFile(ctx, `${found.code}-${paper}`, settings) : wishes.out;
  requirePlace(out);
  const before = found.prints[paper];
  if (wishes.again === true && before !== undefined && out !== '-' && existsSync(out)) {
    const { size: bytes } = statSync(out);
    return new Outcome({ code: found.code, paper, number: before, copies, file: out, bytes });
  }
  const { value } = await writePrint(ctx, found, paper, copies);
  const { dossier, number, session } = value;
  const wanted = { paper, size, copies, number };
  const bytes = await makePdf(ctx, { dossier, wanted, session, settings });
  const put = await deliver(out, bytes);
  const { code } = dossier;
  return put.map((file) => ({ code, paper, number, copies, file, bytes: bytes.length }));
}

async function writePrint(ctx: Context, { id }: Dossier, paper: Paper, copies: number) {
  return ctx.write(
    'paper.print',
    async (writer, session) => {
      const dossier = (await writer.dossiers.byId(id))!;
      const number = (dossier.prints[paper] ?? 0) + 1;
      const data = { dossier: id, paper, number, copies };
      await writer.append([happened('paper.printed', dossierStream(id), data, null)]);
      return { dossier, number, session };
    },
    // A print is not the command's own answer: under the same key it may be asked for again.
    { key: null },
  );
}

/** Every setting by its key. */
export async function settingsOf(ctx: Context): Promise<Settings> {
  const settings = await loadSettings(await ctx.store(), ctx.surroundings.env);
  return Object.fromEntries(settings.map(({ key, value }) => [key, value]));
}

async function makePdf(ctx: Context, job: PrintJob): Promise<Uint8Array> {
  const { loadFonts, renderPdf } = await import('../../print/pdf.ts');
  const { dataFolder } = ctx.surroundings;
  const sheet = await sheetOf(ctx, job);
  return renderPdf(sheet, await loadFonts(dataFolder));
}

/** A file in the office's folder of papers; in its name only letters, digits, dots and dashes. */
export function paperFile(ctx: Context, name: string, settings: Settings): string {
  const folder = orNull(settings['paper.folder']) ?? join(dirname(ctx.storePath()), 'papers');
  withFile('file.cannot_write', folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  return join(folder, `${name.replace(/[^\w.-]/g, '-')}.pdf`);
}

/**
 * Prints after a write, which stands whatever happens to the paper. Gives the file, or `null`
 * and what went wrong.
 */
export function printAfter(
  ctx: Context,
  code: string,
  paper: Paper,
  wishes: PrintWishes,
): Promise<Outcome<string | null>> {
  return afterWrite(async () =>
    (await printPaper(ctx, code, paper, wishes)).map(({ file }) => file),
  );
}
