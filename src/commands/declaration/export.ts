/** `declaration export`: the answers as a file, in our names or in the portal's. */
import { command } from '../../cli/command.ts';
import { deliver, requireEnding } from '../../cli/out-file.ts';
import { choice, newFile, required, withDefault } from '../../cli/option.ts';
import { declarationWays, portalAnswers } from '../../domain/declaration/portal.ts';
import { sawSurely } from '../access/saw.ts';
import { withForm } from './forms.ts';
import { declarationRef, findDeclaration, sightsOfDeclaration } from './shared.ts';

export default command({
  args: { declaration: required(declarationRef()), file: required(newFile('json')) },
  options: { as: withDefault(choice(declarationWays, 'declarationWay'), 'plain') },
  json: ['code form version as file'],
  run: async (input, ctx) => {
    const found = await findDeclaration(input.declaration, await ctx.store(), ctx);
    const { form, answers } = await withForm(found.declaration, ctx);
    const { code, version } = found.declaration;
    requireEnding(input.file, ['json']);
    await sawSurely(sightsOfDeclaration(found, ctx.command), ctx);
    const told = { form: form.id, version, code };
    const content =
      input.as === 'portal'
        ? { ...told, data: portalAnswers(form, answers) }
        : { ...told, answers };
    const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
    const written = await deliver(input.file, bytes);
    return written.map((file) => ({ ...{ code, form: form.id, version, as: input.as }, file }));
  },
  show: ({ code, file }, ui) => {
    ui.done(ui.texts.screen.declaration.exported(code, file));
    ui.next(`motcua declaration show ${code}`);
  },
});
