/** A table of procedures, for people. */
import type { ListTable } from '../../cli/list-file.ts';
import type { Ui } from '../../cli/ui.ts';

export const procedureLineFields = ['code name shortName field'] as const;

interface ListedProcedure {
  code: string;
  shortName: string;
  field: string;
}

/** One line of a list, as JSON gives it. */
export function procedureLineView({
  code,
  name,
  shortName,
  field,
}: ListedProcedure & { name: string }) {
  return { code, name, shortName, field };
}

export function showProcedureLines(lines: readonly ListedProcedure[], ui: Ui): void {
  const { procedure } = ui.texts.screen;
  if (lines.length === 0) {
    ui.line(procedure.none);
    return;
  }
  ui.table(
    [procedure.code, procedure.name, procedure.field],
    lines.map((line) => [line.code, line.shortName, line.field]),
  );
  ui.line(procedure.count(lines.length));
}

export function procedureTable(lines: readonly (ListedProcedure & { name: string })[]): ListTable {
  return {
    head: ['code', 'name', 'short_name', 'field'],
    rows: lines.map(({ code, name, shortName, field }) => [code, name, shortName, field]),
  };
}
