/** `export citizens`: everybody known here as a file that an import reads back. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required } from '../../cli/option.ts';
import { citizenHead, citizenRow, type Numbers } from '../../domain/export/mirror.ts';
import { tableEndings, tableFormats } from '../../print/table-file.ts';
import type { Reader } from '../../store/store.ts';
import { exportedFields, exportList, numbersFor, showExported } from './list-out.ts';
import { reasonText } from '../../cli/value-option.ts';

const everybody = { from: null, to: null, office: null, procedure: null };

export default command({
  args: { file: required(newFile(...tableEndings)) },
  options: { format: choice(tableFormats), reveal: reasonText('purpose') },
  json: exportedFields,
  run: async ({ file, format, reveal }, ctx) => {
    const source = {
      head: citizenHead,
      count: async (reader: Reader) => (await reader.exports()).countCitizens(),
      rows: (reader: Reader) => rowsOf(reader, numbersFor(reveal)),
    };
    const wanted = { kind: 'citizens' as const, out: file, format, criteria: everybody, reveal };
    return exportList(wanted, source, ctx);
  },
  show: showExported,
});

async function* rowsOf(reader: Reader, numbers: Numbers) {
  for await (const page of (await reader.exports()).citizens()) {
    yield* page.map((citizen) => citizenRow(citizen, numbers));
  }
}
