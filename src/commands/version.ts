/** `version`: what runs here: the program and what lies in it. */
import { join } from 'node:path';
import { command } from '../cli/command.ts';
import { flag } from '../cli/option.ts';
import { dateText } from '../locale/format.ts';
import { packageAt } from '../importing/package.ts';
import { shippedMark } from '../importing/shipped-mark.ts';

export default command({
  args: {},
  options: { verbose: flag() },
  json: [
    'version node sqlite catalogue platform arch',
    { schema: ['steps digest'] },
    { package: ['state key'] },
  ],
  run: async (_input, { surroundings }) => {
    const { version, dataFolder, programFolder, schemaDigests } = surroundings;
    const { sqliteVersion } = await import('../store/engine/sqlite-version.ts');
    const { schemaDigests: digestsOf } = await import('../store/migrate.ts');
    const { steps } = schemaDigests ?? digestsOf(join(dataFolder, 'schema'));
    return {
      version,
      node: process.versions.node,
      sqlite: sqliteVersion(),
      catalogue: shippedMark(dataFolder).date,
      platform: process.platform,
      arch: process.arch,
      schema: { steps: steps.length, digest: (steps.at(-1) ?? '').slice(0, DIGEST_DIGITS) },
      package: packageAt(programFolder, dataFolder)?.signature ?? null,
    };
  },
  show: (result, ui, { verbose }) => {
    const { packaged } = ui.texts.screen;
    if (!verbose) {
      ui.line(result.version);
      return;
    }
    const { schema, package: signature } = result;
    ui.facts([
      [packaged.program, result.version],
      ['Node', result.node],
      ['SQLite', result.sqlite],
      [packaged.schema, `${schema.steps} (${schema.digest})`],
      [packaged.catalogue, dateText(result.catalogue)],
      [packaged.platform, `${result.platform} ${result.arch}`],
      [
        packaged.signature,
        signature ? packaged.signatures[signature.state](signature.key ?? '') : packaged.none,
      ],
    ]);
  },
});

const DIGEST_DIGITS = 16;
