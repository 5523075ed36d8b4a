/** What every report verb does alike: counts, writes the files asked for, draws its page. */
import type { Context } from '../../cli/context.ts';
import type { ListTable } from '../../cli/list-file.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { Ui } from '../../cli/ui.ts';
import type { ReportHead } from '../../domain/report/made.ts';
import type { Texts } from '../../locale/texts.ts';
import type { ReportPage } from '../../print/model/report.ts';
import type { Reader } from '../../store/store.ts';
import { reportOn, type ReportBasis, type ReportInput } from './ask.ts';
import { drawPage, drawSaved, writeFiles, type Outputs, type ReportFiles } from './write.ts';

/** What a verb's options must have in common. */
type FrameInput = ReportInput & Outputs & { chart: boolean };

/** What makes one report different from the others. */
export interface ReportVerb<I extends FrameInput, T extends ReportHead> {
  /** All that the report says, from one moment of the store. */
  count: (input: I, asked: ReportBasis, reader: Reader, ctx: Context) => Promise<T>;
  page: (told: NoInfer<T>, texts: Texts) => ReportPage;
  table: (told: NoInfer<T>) => ListTable;
  /** Drawn below the page: where to go on. */
  after: (told: NoInfer<T>, ui: Ui) => void;
}

/** The parts of a report's command that all have in common. */
export function reportVerb<I extends FrameInput, T extends ReportHead>(verb: ReportVerb<I, T>) {
  return {
    run: async (input: I, ctx: Context): Promise<Outcome<T & { files: ReportFiles }>> => {
      const told = await reportOn(input, ctx, (asked, reader) =>
        verb.count(input, asked, reader, ctx),
      );
      const page = (): ReportPage => verb.page(told, ctx.texts);
      const written = await writeFiles(page, input, told.made, ctx);
      return written.map((files) => ({ ...told, files }));
    },
    table: verb.table,
    show: (told: T & { files: ReportFiles }, ui: Ui, input: I): void => {
      // What goes into a file is read there: the screen says where it lies.
      if (input.pdf === null && input.xlsx === null) drawPage(verb.page(told, ui.texts), ui, input);
      drawSaved(told.files, ui);
      verb.after(told, ui);
    },
  };
}

/** The options that ask for a report's period again. */
export function daysOf({ from, to }: ReportHead): string {
  return `--from ${from} --to ${to}`;
}
