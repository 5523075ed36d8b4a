/** `procedure list`: the catalogue in force today. */
import { command } from '../../cli/command.ts';
import { textValue } from '../../cli/option.ts';
import { fold } from '../../domain/value/text.ts';
import { procedureLines } from './shared.ts';
import {
  procedureTable,
  procedureLineView,
  showProcedureLines,
  procedureLineFields,
} from './lines.ts';

export default command({
  args: {},
  options: { field: textValue('words') },
  json: [{ procedures: procedureLineFields }],
  run: async (input, ctx) => {
    const wanted = fold(input.field ?? '');
    const lines = await procedureLines('', ctx);
    const chosen = lines.filter((line) => fold(line.field).includes(wanted));
    return { procedures: chosen.map(procedureLineView) };
  },
  table: ({ procedures }) => procedureTable(procedures),
  show: ({ procedures }, ui) => {
    showProcedureLines(procedures, ui);
    ui.next('motcua procedure search khai sinh', 'motcua procedure show 1.001193');
  },
});
