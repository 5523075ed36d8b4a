/** The receipts of many dossiers in one print: one file or job, each under its own number. */
import { said } from '../../cli/trouble.ts';
import type { Context } from '../../cli/context.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { requirePrintable } from '../../domain/dossier/printable.ts';
import { Problem } from '../../domain/problem.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import type { Reader } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';
import { countPrint, lookOf, type PrintWishes } from './counted.ts';
import { goingTo, sizeOf } from './going.ts';
import { printNumbered, type Numbering } from './numbered.ts';
import { pressOf } from './press.ts';
import type { SentPaper } from './sending.ts';
import { paperSheet } from './sheets.ts';
import { printsOfPaper } from './prints-there-were.ts';

const PAPER = 'receipt';

type Dossiers = readonly [Dossier, ...Dossier[]];

/** A dossier whose receipt is not printed, the code of the problem, and what it says. */
interface RefusedReceipt {
  code: string;
  error: string;
  why: string;
}

interface ManyReceipts extends Partial<SentPaper> {
  paper: typeof PAPER;
  copies: number;
  file: string | null;
  bytes: number;
  papers: { code: string; number: number }[];
  refused: RefusedReceipt[];
}

/**
 * Prints those that can be printed, and names the others; throws what is wrong with the first where
 * none can.
 */
export async function printReceipts(
  ctx: Context,
  typed: readonly string[],
  wishes: PrintWishes,
): Promise<Outcome<ManyReceipts>> {
  const { dossiers, refused } = await printable(ctx, typed);
  const press = await pressOf(ctx);
  const [first, ...others] = dossiers;
  const name = `${first.code}-receipts-${dossiers.length}`;
  const going = await goingTo(press, wishes, { kind: PAPER, name });
  const look = lookOf(press, { ...wishes, size: sizeOf(going, wishes.size ?? null) });
  const { copies } = look;
  const numberOf = ({ prints }: Dossier): number => (prints[PAPER] ?? 0) + 1;
  const made = await printNumbered(ctx, {
    ...{ paper: PAPER, of: `${first.code} +${others.length}`, going, together: true },
    speaksOf: (found) => found.map(({ id }) => id),
    look: async (reader) => {
      const found = await again(dossiers, reader);
      // Counts only grow: while their sum is the same, each of them is.
      return { found, prints: found.reduce((sum, each) => sum + numberOf(each) - 1, 0) };
    },
    sheet: async ({ found, session }: Numbering<Dossiers>) => {
      const sheets: Sheet[] = [];
      for (const dossier of found) {
        const print = { dossier, session, number: numberOf(dossier), ...look };
        sheets.push(await paperSheet(press, PAPER, print));
      }
      const [head, ...tail] = sheets;
      return [head!, ...tail] as const;
    },
    record: async (writer, { found }) => {
      for (const { id } of found) await countPrint(writer, id, PAPER, copies);
    },
  });
  return made.map(({ found, file, bytes, sent }) => ({
    ...{ paper: PAPER, copies, file, bytes, ...sent },
    papers: found.map((each) => ({ code: each.code, number: numberOf(each) })),
    refused,
  }));
}

async function again(dossiers: Dossiers, reader: Reader): Promise<Dossiers> {
  const found: Dossier[] = [];
  for (const { id } of dossiers) {
    const dossier = (await reader.dossiers.byId(id))!;
    const times = await printsOfPaper(dossier, PAPER, reader);
    found.push({ ...dossier, prints: { ...dossier.prints, [PAPER]: times } });
  }
  const [first, ...others] = found;
  return [first!, ...others];
}

/** Each once, in the order in which they were named. */
async function printable(ctx: Context, typed: readonly string[]) {
  const store = await ctx.store();
  const dossiers = new Map<string, Dossier>();
  const refused: RefusedReceipt[] = [];
  let wrong: Problem | null = null;
  for (const code of typed) {
    try {
      const dossier = await findDossier(code, store, ctx);
      requirePrintable(dossier, PAPER);
      dossiers.set(dossier.id, dossier);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      wrong ??= error;
      refused.push({ code, error: error.code, why: said(error, ctx.texts).what });
    }
  }
  const [first, ...others] = dossiers.values();
  if (!first) throw wrong ?? new Problem('dossier.not_found', { typed: '-', near: [] });
  return { dossiers: [first, ...others] as const, refused };
}
