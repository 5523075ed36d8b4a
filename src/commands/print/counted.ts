/** Papers whose prints are counted on their dossier. */
import { existsSync, statSync } from 'node:fs';
import type { Session } from '../../cli/session.ts';
import { Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { happened } from '../../domain/event.ts';
import { dossierStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PaperSize, Sheet } from '../../print/model/sheet.ts';
import type { Writer } from '../../store/store.ts';
import { sightsOfDossier } from '../access/saw.ts';
import { printNumbered } from './numbered.ts';
import { placeFor, type Press, type PutPaper } from './press.ts';

export interface PrintWishes {
  /** A file, `-` for stdout, or empty for the office's own folder of papers. */
  out: string;
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
  /** Of its file in the office's own folder. */
  name: string;
  /** How many copies it usually takes, where that is not the office's to say. */
  copies?: number;
  sheet: (print: Print) => Promise<Sheet>;
}

export async function printCounted(
  press: Press,
  { dossier: known, paper, name, copies: usual, sheet }: CountedPaper,
  wishes: PrintWishes,
): Promise<Outcome<PutPaper & { number: number; copies: number }>> {
  const look = lookOf(press, wishes, usual);
  const { copies } = look;
  const out = placeFor(press, wishes.out, name);
  const before = known.prints[paper];
  if (wishes.again === true && before !== undefined && out !== '-' && existsSync(out)) {
    return new Outcome({ number: before, copies, file: out, bytes: statSync(out).size });
  }
  const made = await printNumbered(press.ctx, {
    out,
    own: wishes.out === '',
    look: async (reader) => {
      const found = (await reader.dossiers.byId(known.id))!;
      return { found, prints: found.prints[paper] ?? 0 };
    },
    sheet: ({ found, number, session }) => sheet({ dossier: found, number, session, ...look }),
    record: (writer) => countPrint(writer, known.id, paper, copies),
  });
  return made.map(({ number, file, bytes }) => ({ number, copies, file, bytes }));
}

/** One more print of a paper of a dossier. */
export async function countPrint(
  writer: Writer,
  id: Uuid,
  paper: string,
  copies: number,
): Promise<void> {
  const dossier = (await writer.dossiers.byId(id))!;
  const number = (dossier.prints[paper] ?? 0) + 1;
  const data = { dossier: id, paper, number, copies };
  await writer.append([happened('paper.printed', dossierStream(id), data, null)]);
  // A receipt's number is no part of what was done.
  await writer.see(sightsOfDossier(dossier, `print ${paper.split('/')[0]!}`));
}
