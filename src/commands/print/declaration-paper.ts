/** The paper of a declaration, to be signed: by its own command, or behind filling it in. */
import type { Context } from '../../cli/context.ts';
import type { Outcome } from '../../cli/outcome.ts';
import { afterWrite } from '../../cli/outcome.ts';
import { sawSurely } from '../access/saw.ts';
import { withForm } from '../declaration/forms.ts';
import { findDeclaration, sightsOfDeclaration } from '../declaration/shared.ts';
import { goingTo, type GoingWishes } from './going.ts';
import { giveSheet } from './give-sheet.ts';
import { formSources, headOf, pressOf } from './press.ts';
import type { SentPaper } from './sending.ts';
import { wentNowhere, wentOf, type Went } from './went.ts';

interface PrintedDeclaration extends Partial<SentPaper> {
  code: string;
  form: string;
  version: string;
  copies: number;
  file: string | null;
  bytes: number;
}

/** Throws `declaration.not_found` and `declaration.unreadable`. */
export async function printDeclaration(
  ctx: Context,
  typed: string,
  wishes: GoingWishes & { copies: number },
): Promise<Outcome<PrintedDeclaration>> {
  const store = await ctx.store();
  const found = await findDeclaration(typed, store, ctx);
  const { declaration } = found;
  const { form, answers } = await withForm(declaration, ctx);
  const press = await pressOf(ctx);
  const { readDeclarationForm } = await import('../../print/forms.ts');
  const { declarationSheet } = await import('../../print/model/declaration.ts');
  const { declarationKeys } = await import('../../print/model/declaration-wording.ts');
  const { office, parentOffice, place, training } = await headOf(
    press,
    (await store.offices.byId(declaration.office))!,
  );
  await sawSurely(sightsOfDeclaration(found, 'print declaration'), ctx);
  const { copies } = wishes;
  const sheet = declarationSheet({
    ...{ declaration, form, answers, place, training, copies },
    ...{ office: office.name, above: parentOffice },
    wording: readDeclarationForm(await formSources(press), declarationKeys),
    size: 'a4',
  });
  const { code, version } = declaration;
  const paper = { kind: 'declaration', name: `to-khai-${code}`, of: code } as const;
  const { dossier, citizen } = declaration;
  const speaksOf = [dossier, citizen].filter((id) => id !== null);
  const going = await goingTo(press, wishes, paper);
  const put = await giveSheet(press, sheet, going, { ...paper, speaksOf });
  return put.map(({ file, bytes, sent }) => ({
    ...{ code, form: form.id, version, copies, file, bytes },
    ...sent,
  }));
}

/** Behind filling it in, which stands whatever happens to the paper. */
export function printFilled(ctx: Context, code: string, out: string): Promise<Outcome<Went>> {
  const make = async () => (await printDeclaration(ctx, code, { out, copies: 1 })).map(wentOf);
  return afterWrite(make, `motcua print declaration ${code}`, wentNowhere);
}
