/** A table of procedures, for people. */
import type { ListTable } from '../../cli/list-file.ts';
import type { Ui } from '../../cli/ui.ts';
import { outOfForceSince, type OutOfForce } from '../../domain/procedure/procedure.ts';
import { addDays, type PlainDate } from '../../domain/value/plain-date.ts';
import type { OutOfForceLine } from '../../store/store.ts';
import type { Texts } from '../../locale/texts.ts';

export const procedureLineFields = [
  'code name shortName field inForce endedSince beginsOn endedBy successors',
] as const;

/** `out` of one that is not received on the day it was looked for. */
interface FoundProcedure {
  code: string;
  name: string;
  shortName: string;
  field: string;
  out?: OutOfForce;
}

type ProcedureView = ReturnType<typeof procedureLineView>;

/** One line of a list, as JSON gives it. */
export function procedureLineView({ code, name, shortName, field, out }: FoundProcedure) {
  const inForce = out === undefined;
  const { endedSince, beginsOn } = out
    ? outOfForceSince(out)
    : { endedSince: null, beginsOn: null };
  const { endedBy = null, successors = [] } = out ?? {};
  return {
    ...{ code, name, shortName, field, inForce },
    ...{ endedSince, beginsOn, endedBy, successors },
  };
}

/** Why nothing is received by it: since when, and what has come instead; or from when it is. */
export function outOfForceText(
  line: { endedSince: PlainDate | null; beginsOn: PlainDate | null; successors: readonly string[] },
  { screen: { procedure } }: Texts,
): string | null {
  if (line.endedSince !== null) return procedure.endedSince(line.endedSince, line.successors);
  return line.beginsOn === null ? null : procedure.beginsOn(line.beginsOn);
}

/** A day on which it is in force: its last, or its first. */
export function outOfForceDay({
  endedSince,
  beginsOn,
}: Pick<ProcedureView, 'endedSince' | 'beginsOn'>): PlainDate | null {
  return endedSince === null ? beginsOn : addDays(endedSince, -1);
}

/** Its name, and why it is not received. */
export function outOfForceName(line: OutOfForceLine, texts: Texts): string {
  const why = outOfForceText({ ...outOfForceSince(line.out), ...line.out }, texts);
  return `${line.shortName}: ${why}`;
}

/** Those that are not received are marked: since when, and what has come instead. */
export function showProcedureLines(lines: readonly ProcedureView[], ui: Ui): void {
  const { procedure } = ui.texts.screen;
  if (lines.length === 0) {
    ui.line(procedure.none);
    return;
  }
  ui.table(
    [procedure.code, procedure.name, procedure.field],
    lines.map((line) => {
      const why = outOfForceText(line, ui.texts);
      return [line.code, `${line.shortName}${why === null ? '' : ` (${why})`}`, line.field];
    }),
  );
  ui.line(procedure.count(lines.length));
}

export function procedureTable(lines: readonly ProcedureView[]): ListTable {
  return {
    head: ['code', 'name', 'short_name', 'field', 'ended_since', 'begins_on', 'successors'],
    rows: lines.map(({ code, name, shortName, field, endedSince, beginsOn, successors }) => [
      ...[code, name, shortName, field, endedSince, beginsOn],
      successors.join(' '),
    ]),
  };
}
