/** Papers whose prints are counted on their dossier. */
import { existsSync, statSync } from 'node:fs';
import type { Session } from '../../cli/session.ts';
import { Outcome } from '../../cli/outcome.ts';
import type { Context } from '../../cli/context.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { happened } from '../../domain/event.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { PaperKind } from '../../domain/printing/paper-kind.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PaperSize, Sheet } from '../../print/model/sheet.ts';
import type { Writer } from '../../store/store.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { printNumbered } from './numbered.ts';
import { goingTo, sizeOf, type Going } from './going.ts';
import type { Press, PutPaper } from './press.ts';
import { printsOfPaper } from './prints-there-were.ts';

export interface PrintWishes {
  /** A file, `-` for stdout, or empty for the printer of this station, else the office's folder. */
  out: string;
  /** A printer that was named. */
  printer?: string | null;
  size?: PaperSize | null;
  copies?: number | null;
  /** An answer given again: a paper that lies where it was put is not printed once more. */
  again?: boolean;
}

/** How a paper is to look. */
export interface Look {
  size: PaperSize;
  copies: 1 | 2 | 3;
}

/** As wished, else as the office prints; `copies` is how many it usually takes of this paper. */
export function lookOf(
  { settings }: Press,
  wishes: Pick<PrintWishes, 'size' | 'copies'>,
  copies = Number(settings['paper.copies']),
): Look {
  return {
    size: wishes.size ?? (settings['paper.size'] as PaperSize),
    copies: (wishes.copies ?? copies) as Look['copies'],
  };
}

/** One print of a paper: of what, by whom, and which. */
export interface Print extends Look {
  dossier: Dossier;
  session: Session;
  /** 2 is the first reprint. */
  number: number;
}

export interface CountedPaper {
  dossier: Dossier;
  /** Under which its prints are counted. */
  paper: string;
  /** Whose it is where that is not its dossier: a receipt's number. */
  of?: string;
  /** Of its file in the office's own folder. */
  name: string;
  /** How many copies it usually takes, where that is not the office's to say. */
  copies?: number;
  /** On which paper it usually goes, the same. */
  size?: PaperSize;
  sheet: (print: Print) => Promise<Sheet>;
}

export async function printCounted(
  press: Press,
  counted: CountedPaper,
  wishes: PrintWishes,
): Promise<Outcome<PutPaper & Look & { number: number }>> {
  const { dossier: known, paper, of = known.code, name, copies: usual, sheet } = counted;
  // A receipt's number is no part of what it is.
  const kind = paper.split('/')[0] as PaperKind;
  const going = await goingTo(press, wishes, { kind, name });
  const size = sizeOf(going, wishes.size ?? null) ?? counted.size ?? null;
  const look = lookOf(press, { ...wishes, size }, usual);
  const { copies } = look;
  const number = wishes.again === true ? known.prints[paper] : undefined;
  const before = number && (await lyingBefore(press.ctx, going, { paper: kind, of, number }));
  if (before) return new Outcome({ ...before, number, copies, size: look.size });
  const made = await printNumbered(press.ctx, {
    ...{ paper: kind, of, going, speaksOf: () => [known.id] },
    look: async (reader) => {
      const found = (await reader.dossiers.byId(known.id))!;
      return { found, prints: await printsOfPaper(found, paper, reader) };
    },
    sheet: ({ found, number, session }) => sheet({ dossier: found, number, session, ...look }),
    record: (writer) => countPrint(writer, known.id, paper, copies),
  });
  return made.map(({ number, file, bytes, sent }) => {
    return { number, copies, size: look.size, file, bytes, ...(sent && { sent }) };
  });
}

/** A paper that lies where it was put, or that a printer was sent, is not printed once more. */
export async function lyingBefore(
  ctx: Context,
  { printer, place }: Going,
  print: { paper: PaperKind; of: string; number: number },
): Promise<PutPaper | null> {
  if (printer === null) {
    const file = place();
    return file !== '-' && existsSync(file) ? { file, bytes: statSync(file).size } : null;
  }
  const { sentBefore, sendingOf } = await import('./sending.ts');
  const job = await sentBefore(ctx, print);
  return job && { file: null, bytes: job.bytes, sent: sendingOf(job, null).sent };
}

/** One more print of a paper of a dossier; of several of a kind that are one print, of each. */
export async function countPrint(
  writer: Writer,
  id: Uuid,
  paper: string | readonly string[],
  copies: number,
): Promise<void> {
  const dossier = (await writer.dossiers.byId(id))!;
  const papers = [paper].flat();
  for (const each of papers) {
    const number = (await printsOfPaper(dossier, each, writer)) + 1;
    const data = { dossier: id, paper: each, number, copies };
    await writer.append([happened('paper.printed', dossierStream(id), data, null)]);
  }
  // A receipt's number is no part of what was done.
  await writer.see(sightsOfDossier(dossier, `print ${papers[0]!.split('/')[0]!}`));
}
