/** Where the paper of an act went: into a file, or to a printer. */
import { Outcome } from '../../cli/outcome.ts';
import type { Ui } from '../../cli/ui.ts';
import type { SentPaper } from './sending.ts';

export interface Went {
  file: string | null;
  sent: SentPaper | null;
}

/** Where no paper was wanted, or none could be made. */
export const wentNowhere: Went = { file: null, sent: null };
export const noPaperWent = new Outcome<Went>(wentNowhere);

/** Of a paper that was printed by its own command's way. */
export function wentOf({
  file,
  printer,
  job,
  state,
}: { file: string | null } & Partial<SentPaper>): Went {
  const isSent = printer !== undefined && job !== undefined && state !== undefined;
  return { file, sent: isSent ? { printer, job, state } : null };
}

/** The fields that an act's answer has of a paper that went to a printer. */
export const sentFields = { 'sent?': ['printer job state'] } as const;

/** The same as its value: there only where a printer has it. */
export function sentOf({ sent }: Went): { sent?: SentPaper } {
  return sent === null ? {} : { sent };
}

/** Says where it is: "printed" of a printer only where that has said so. */
export function showWent(
  { file, sent }: { file: string | null; sent?: SentPaper | null | undefined },
  ui: Ui,
): void {
  if (file !== null) ui.done(ui.texts.screen.dossier.printed(file));
  if (sent) showSent(sent, ui);
}

/** What became of it; what failed or is unknown is told behind the answer. */
export function showSent({ printer, state }: SentPaper, ui: Ui): void {
  const { outbox } = ui.texts.screen;
  if (state === 'printed') ui.done(outbox.printedBy(printer));
  else if (state !== 'failed' && state !== 'unknown') ui.line(outbox.sentTo(printer));
}

/** What `print` made, and by which command it is gone on with. */
export function showPrinted(
  result: { file: string | null; number: number } & Partial<SentPaper>,
  ui: Ui,
  then: string,
): void {
  const { print } = ui.texts.screen;
  const { file, number } = result;
  const { sent } = wentOf(result);
  if (sent !== null) showSent(sent, ui);
  else if (file === null) return;
  else ui.done(number === 1 ? print.printed(file) : print.again({ number, file }));
  ui.next(...(sent !== null && sent.state !== 'printed' ? ['motcua print queue'] : []), then);
}

/** What was printed together; codes that were refused are named. */
export function showMany(
  result: {
    file: string | null;
    papers: readonly unknown[];
    refused: readonly { code: string; why: string }[];
  } & Partial<SentPaper>,
  ui: Ui,
): void {
  const { outbox } = ui.texts.screen;
  ui.line(outbox.manyPrinted(result.papers.length));
  showWent(wentOf(result), ui);
  for (const { code, why } of result.refused) ui.warn(outbox.notPrinted(code, why));
}

/** Somebody has the paper, or will: it need not be printed by hand. */
export function hasGone({ file, sent }: { file: string | null; sent?: unknown }): boolean {
  return file !== null || (sent ?? null) !== null;
}
