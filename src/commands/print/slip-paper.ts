/** Papers about a hand-over or a shipment: numbered, recorded, then made, like all the others. */
import type { Context } from '../../cli/context.ts';
import type { NewEvent } from '../../domain/event.ts';
import type { PaperKind } from '../../domain/printing/paper-kind.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { localDate } from '../../domain/value/instant.ts';
import type { CodedInput } from '../../print/model/head.ts';
import type { Sheet, SheetSize } from '../../print/model/sheet.ts';
import type { Placeholders, WordingOf } from '../../print/model/wording.ts';
import type { NewSight, Reader } from '../../store/store.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { printNumbered, type NumberedPaper } from './numbered.ts';
import { goingTo, type GoingWishes } from './going.ts';
import { formSources, headOf, pressOf, printedOf } from './press.ts';
import type { SentPaper } from './sending.ts';

export interface SlipPaper<Keys extends Placeholders, F> {
  /** The name of its wording under `data/forms`, and of its file. */
  paper: PaperKind;
  keys: Keys;
  /** The code in its file name; letters, digits, dots and dashes only. */
  code: string;
  size: SheetSize;
  look: NumberedPaper<F>['look'];
  speaksOf: NumberedPaper<F>['speaksOf'];
  /** What happened when it is printed. */
  event: (number: number) => NewEvent;
  /** The print that a later one takes the place of; left out where nothing of it is corrected. */
  replaces?: (found: F) => Promise<number | null>;
  /** Whom the paper shows whole; left out where it shows nobody so. */
  sights?: (found: F, reader: Reader) => Promise<NewSight[]>;
  /** When it was, which office sends it whoever prints, and what the QR says. */
  about: (found: F) => { date: Instant; office: AgencyId; qrText: string };
  sheet: (frame: Omit<CodedInput<WordingOf<Keys>>, 'dossier'>, found: F) => Promise<Sheet>;
}

export interface SlipPrinted extends Partial<SentPaper> {
  code: string;
  paper: string;
  number: number;
  copies: number;
  file: string | null;
  bytes: number;
}

/** Where a paper is wanted and how often; asked before anything is recorded. */
export function wishesOf(
  input: { out: string | null; printer: string | null; copies: number | null },
  usual: 1 | 2,
) {
  const { out, printer } = input;
  return { out: out ?? '', printer, copies: (input.copies ?? usual) as 1 | 2 | 3 };
}

/** Makes the PDF and puts it where it goes. Throws `data.bad_file`, `file.cannot_write`. */
export async function printSlipPaper<Keys extends Placeholders, F>(
  ctx: Context,
  made: SlipPaper<Keys, F>,
  wishes: GoingWishes & { copies: 1 | 2 | 3 },
): Promise<Outcome<SlipPrinted>> {
  const { readForm } = await import('../../print/forms.ts');
  const { code, paper, size } = made;
  const { copies } = wishes;
  const press = await pressOf(ctx);
  const store = await ctx.store();
  const print = await printNumbered(ctx, {
    ...{ paper, of: code, speaksOf: made.speaksOf },
    going: await goingTo(press, wishes, { kind: paper, name: `${code}-${paper}` }),
    look: made.look,
    sheet: async ({ found, number, session }) => {
      const { date, office, qrText } = made.about(found);
      const form = { name: paper, keys: made.keys };
      const wording = readForm(await formSources(press), localDate(date), form);
      const head = await headOf(press, (await store.offices.byId(office)) ?? session.office);
      const replaces = (await made.replaces?.(found)) ?? null;
      const printed = { ...(await printedOf(press, { number, session })), replaces };
      return made.sheet({ ...head, wording, qrText, printed, size, copies }, found);
    },
    record: async (writer, { number, found }) => {
      await writer.append([made.event(number)]);
      await writer.see((await made.sights?.(found, writer)) ?? []);
    },
  });
  return print.map(({ number, file, bytes, sent }) => {
    return { code, paper, number, copies, file, bytes, ...sent };
  });
}
