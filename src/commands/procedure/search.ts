/** `procedure search`: by words without accents, initials, or a code in any form. */
import { command } from '../../cli/command.ts';
import { many, required, textValue } from '../../cli/option.ts';
import { outOfForceLines, procedureLines } from './shared.ts';
import {
  outOfForceDay,
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
    const words = input.words.join(' ');
    const lines = await procedureLines(words, ctx);
    // Last, as nothing is received by it: whoever looks for an old code learns what came instead.
    const { found } = await outOfForceLines(words, ctx);
    return { procedures: [...lines, ...found].map(procedureLineView) };
  },
  table: ({ procedures }) => procedureTable(procedures),
  show: ({ procedures }, ui) => {
    showProcedureLines(procedures, ui);
    const [first] = procedures;
    if (!first) {
      ui.next('motcua procedure list');
      return;
    }
    const { code, successors } = first;
    const on = outOfForceDay(first);
    ui.next(
      ...successors.map((each) => `motcua procedure show ${each}`),
      `motcua procedure show ${code}${on === null ? '' : ` --on ${on}`}`,
    );
  },
});
