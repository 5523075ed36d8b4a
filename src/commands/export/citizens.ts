/** `export citizens`: everybody known here as a file that an import reads back. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required } from '../../cli/option.ts';
import { citizenHead, citizenRow } from '../../domain/export/mirror.ts';
import { tableEndings, tableFormats } from '../../print/table-file.ts';
import type { Reader } from '../../store/store.ts';
import { exportedFields, exportList, showExported } from './list-out.ts';

const everybody = { from: null, to: null, office: null, procedure: null };

export default command({
  args: { file: required(newFile(...tableEndings)) },
  options: { format: choice(tableFormats) },
  json: exportedFields,
  run: async ({ file, format }, ctx) => {
    const source = {
      head: citizenHead,
      count: async (reader: Reader) => (await reader.exports()).countCitizens(),
      rows: rowsOf,
    };
    const wanted = { kind: 'citizens' as const, out: file, format, criteria: everybody };
    return exportList(wanted, source, ctx);
  },
  show: showExported,
});

async function* rowsOf(reader: Reader) {
  for await (const page of (await reader.exports()).citizens()) yield* page.map(citizenRow);
}
