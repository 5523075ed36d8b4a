/** `procedure search`: by words without accents, initials, or a code in any form. */
import { command } from '../../cli/command.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { procedureLines } from './shared.ts';
import {
  procedureTable,
  procedureLineView,
  showProcedureLines,
  procedureLineFields,
} from './lines.ts';

export default command({
  args: { words: required(many(textValue('words'))) },
  options: {},
  json: [{ procedures: procedureLineFields }],
  run: async (input, ctx) => {
    const lines = await procedureLines(input.words.join(' '), ctx);
    return { procedures: lines.map(procedureLineView) };
  },
  table: ({ procedures }) => procedureTable(procedures),
  show: ({ procedures }, ui) => {
    showProcedureLines(procedures, ui);
    const [first] = procedures;
    if (first) ui.next(`motcua procedure show ${first.code}`);
    else ui.next('motcua procedure list');
  },
});
