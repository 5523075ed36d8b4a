/** `print declaration`: a declaration to be signed; nobody counts its prints. */
import { command } from '../../cli/command.ts';
import { newFile, required, withDefault, whole } from '../../cli/option.ts';
import { saw } from '../access/saw.ts';
import { withForm } from '../declaration/forms.ts';
import { declarationRef, findDeclaration, sightsOfDeclaration } from '../declaration/shared.ts';
import { atPrinter, goingTo } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { formSources, headOf, pressOf } from './press.ts';
import { showWent, wentOf } from './went.ts';

export default command({
  args: { declaration: required(declarationRef()) },
  options: { out: newFile('pdf'), ...atPrinter, copies: withDefault(whole(1, 3), 1) },
  json: ['code form version copies file bytes printer? job? state?'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const found = await findDeclaration(input.declaration, store, ctx);
    const { declaration } = found;
    const { form, answers } = await withForm(declaration, ctx);
    const press = await pressOf(ctx);
    const { readDeclarationForm } = await import('../../print/forms.ts');
    const { declarationSheet } = await import('../../print/model/declaration.ts');
    const { declarationKeys } = await import('../../print/model/declaration-wording.ts');
    const { office, place, training } = await headOf(
      press,
      (await store.offices.byId(declaration.office))!,
    );
    await saw(sightsOfDeclaration(found, ctx.command), ctx);
    const sheet = declarationSheet({
      ...{ declaration, form, answers, place, training, copies: input.copies },
      office: office.name,
      wording: readDeclarationForm(await formSources(press), declarationKeys),
      size: 'a4',
    });
    const { code, version } = declaration;
    const paper = { kind: 'declaration', name: `to-khai-${code}`, of: code } as const;
    const { out, printer, copies } = input;
    const going = await goingTo(press, { out: out ?? '', printer }, paper);
    const put = await giveSheet(press, sheet, going, paper);
    return put.map(({ file, bytes, sent }) => ({
      ...{ code, form: form.id, version, copies, file, bytes },
      ...sent,
    }));
  },
  show: (result, ui) => {
    showWent(wentOf(result), ui);
    ui.next(`motcua declaration show ${result.code}`);
  },
});
