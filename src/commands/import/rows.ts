/** The verb that all kinds of import share, with its options and how its answer is shown. */
import { command, type AnyCommand } from '../../cli/command.ts';
import {
  choice,
  flag,
  newFile,
  pathValue,
  required,
  textValue,
  whole,
  writtenFolder,
} from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { bookKinds } from '../../domain/certification/book.ts';
import { dateOrders } from '../../domain/import/date-order.ts';
import type { ImportKind } from '../../domain/import/facts.ts';
import { faultCodes, flagCodes, noteCodes } from '../../domain/import/fault.ts';
import { formats } from '../../importing/source.ts';
import { countText, shellWord } from '../../locale/format.ts';
import { importFields, type ImportAnswer } from './answer.ts';
import { shortHeader } from './remarks.ts';
import { importFile } from './file.ts';

const options = {
  format: choice(formats),
  sheet: textValue('name'),
  map: pathValue(),
  dryRun: flag(),
  plan: newFile(),
  update: flag(),
  stopAfter: whole(1, 1_000_000),
  allOrNothing: flag(),
  now: flag(),
  restoreZeros: flag(),
  out: writtenFolder(),
};
const dated = { ...options, dates: choice(dateOrders, 'dateOrder') };
const sources = ['portal', 'app'] as const;

const unsaid = { source: null, book: null, acceptGaps: false, replace: false };
/** What a book says stays: nothing of it is corrected by a list. */
const { update: _update, restoreZeros: _zeros, ...withoutUpdate } = dated;
const kept = { source: null, update: false, restoreZeros: false, replace: false };
const undated = { source: null, book: null, acceptGaps: false, dates: null };

export function citizensCommand(): AnyCommand {
  return command({
    args: { file: required(pathValue()) },
    options: dated,
    json: importFields,
    run: async (input, ctx) => importFile('citizens', { ...input, ...unsaid }, ctx),
    exitCode: (answer) => exitCode(answer),
    show: (answer, ui) => showImport(answer, ui, 'citizens'),
  });
}

export function proceduresCommand(): AnyCommand {
  return command({
    args: { file: required(pathValue()) },
    options: { ...options, replace: flag() },
    json: importFields,
    run: async (input, ctx) => {
      // Who replaces what says more corrects what says otherwise.
      const update = input.update || input.replace;
      return importFile('procedures', { ...input, ...undated, update }, ctx);
    },
    exitCode: (answer) => exitCode(answer),
    show: (answer, ui) => showImport(answer, ui, 'procedures'),
  });
}

export function dossiersCommand(): AnyCommand {
  return command({
    args: { file: required(pathValue()) },
    options: { ...dated, source: choice(sources, 'source') },
    json: importFields,
    run: async (input, ctx) => importFile('dossiers', { ...unsaid, ...input }, ctx),
    exitCode: (answer) => exitCode(answer),
    show: (answer, ui) => showImport(answer, ui, 'dossiers'),
  });
}

export function certificationsCommand(): AnyCommand {
  return command({
    args: { file: required(pathValue()) },
    options: { ...withoutUpdate, kind: choice(bookKinds, 'bookKind'), acceptGaps: flag() },
    json: importFields,
    run: async ({ kind: book, ...input }, ctx) => {
      return importFile('certifications', { ...input, ...kept, book }, ctx);
    },
    exitCode: (answer) => exitCode(answer),
    show: (answer, ui) => showImport(answer, ui, 'certifications'),
  });
}

/** 7 when some rows were refused: the good ones are in. */
export function exitCode({ refused }: ImportAnswer): number {
  return refused > 0 ? 7 : 0;
}

/** What became of the rows, what is odd, and where to go on. */
export function showImport(answer: ImportAnswer, ui: Ui, kind: ImportKind): void {
  const { importing } = ui.texts.screen;
  ui.done(answer.dryRun ? importing.planned(answer.file) : importing.done(answer.file));
  const some = (n: number): string | null => (n === 0 ? null : countText(n));
  ui.facts([
    [importing.batch, answer.batch],
    [importing.rows, countText(answer.rows)],
    [answer.dryRun ? importing.wouldImport : importing.imported, countText(answer.imported)],
    [importing.updated, some(answer.updated)],
    [importing.skipped, some(answer.skipped)],
    [importing.changed, some(answer.changed)],
    [importing.refused, some(answer.refused)],
    [importing.passed, some(answer.passed)],
    [importing.unmapped, answer.unmapped.slice(0, 12).join('; ') || null],
    [importing.plan, answer.plan],
    [importing.errors, answer.refused > 0 ? (answer.files?.errors ?? null) : null],
    [importing.notesFile, answer.files?.notes ?? null],
  ]);
  const counts = countLines(answer, ui);
  if (counts.length > 0) {
    ui.line();
    ui.table([importing.count, importing.what], counts);
  }
  for (const { before, after } of answer.examples) ui.line(`  ${before} → ${after}`);
  const { files } = answer;
  // Nobody needs to open what has no row in it.
  if (answer.kept && files) {
    ui.warn(importing.kept(answer.refused > 0 ? files.invalid : files.valid));
  }
  for (const { header, because, text, row } of answer.unclearDates) {
    const seen = importing.asked.seenIn(text, countText(row));
    ui.warn(importing.unclearDates(shortHeader(header), seen, because));
  }
  if (answer.stopped) ui.warn(importing.stopped);
  if (answer.otherSheets.length > 0) {
    ui.warn(importing.otherSheets(answer.sheet ?? '', answer.otherSheets));
  }
  ui.next(...nextOf(answer, kind));
}

/** How often each thing was wrong, worth seeing, or odd. */
function countLines(answer: ImportAnswer, ui: Ui): string[][] {
  const { faults, notes, flags } = ui.texts.screen.importing;
  const line = (n: number | undefined, what: string): string[][] =>
    n === undefined ? [] : [[countText(n), what]];
  return [
    ...faultCodes.flatMap((code) => line(answer.faults[code], faults[code].what)),
    ...noteCodes.flatMap((code) => line(answer.notes[code], notes[code])),
    ...flagCodes.flatMap((code) => line(answer.flags[code], flags[code])),
  ];
}

function nextOf(answer: ImportAnswer, kind: ImportKind): string[] {
  if (answer.plan !== null && answer.dryRun)
    return [`motcua import apply ${shellWord(answer.plan)}`];
  if (answer.unclearDates.length > 0) {
    return dateOrders.map(
      (order) => `motcua import ${kind} ${shellWord(answer.file)} --dates ${order}`,
    );
  }
  if (answer.refused > 0 && answer.files) {
    return [`motcua import ${kind} ${shellWord(answer.files.invalid)}`];
  }
  if (answer.changed > 0 && !answer.update)
    return [`motcua import ${kind} ${shellWord(answer.file)} --update`];
  return answer.batch === null ? ['motcua import list'] : [`motcua import undo ${answer.batch}`];
}
