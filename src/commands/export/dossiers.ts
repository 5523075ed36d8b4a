/** `export dossiers`: the register as a file that an import reads back. */
import { command } from '../../cli/command.ts';
import { choice, newFile, required } from '../../cli/option.ts';
import { agencyId, date, anyProcedureCode, reasonText } from '../../cli/value-option.ts';
import { dossierHead, dossierRow, type Numbers } from '../../domain/export/mirror.ts';
import type { ExportCriteria } from '../../domain/export/events.ts';
import { tableEndings, tableFormats } from '../../print/table-file.ts';
import type { Reader } from '../../store/store.ts';
import { findProcedure } from '../procedure/shared.ts';
import { exportedFields, exportList, numbersFor, showExported } from './list-out.ts';

export default command({
  args: { file: required(newFile(...tableEndings)) },
  options: {
    format: choice(tableFormats),
    reveal: reasonText('purpose'),
    from: date(),
    to: date(),
    office: agencyId(),
    procedure: anyProcedureCode(),
  },
  json: exportedFields,
  run: async ({ file, format, reveal, from, to, office, procedure: typed }, ctx) => {
    const today = await ctx.today();
    const procedure =
      typed && (await findProcedure(typed, await ctx.store(), today)).procedure.code;
    const criteria: ExportCriteria = { from, to, office, procedure };
    const source = {
      head: dossierHead,
      count: async (reader: Reader) => (await reader.exports()).countDossiers(criteria),
      rows: (reader: Reader) => rowsOf(reader, criteria, numbersFor(reveal)),
    };
    return exportList({ kind: 'dossiers', out: file, format, criteria, reveal }, source, ctx);
  },
  show: showExported,
});

async function* rowsOf(reader: Reader, criteria: ExportCriteria, numbers: Numbers) {
  for await (const page of (await reader.exports()).dossiers(criteria)) {
    yield* page.map((record) => dossierRow(record, numbers));
  }
}
