/** What was declared for a dossier, at the counter: seen, printed to be signed, filled in again. */
import type { Context } from '../../cli/context.ts';
import { linesOf } from '../../cli/ink.ts';
import { runPatiently } from '../../cli/patience.ts';
import type { Declaration } from '../../domain/declaration/declaration.ts';
import { formKeptBy } from '../../domain/declaration/declaration.ts';
import type { DeclarationForm } from '../../domain/declaration/form.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { showAnswers } from '../declaration/answer-lines.ts';
import { formsHere } from '../declaration/forms.ts';
import { findDossier } from '../dossier/shared.ts';
import { headOfDossier } from './head.ts';
import type { Next } from './place.ts';
import { askThen, keyed, noKeyHere, type Picked } from './screen.ts';

/** Those that hold: one that was filled in again has given way. */
async function currentOf(ctx: Context, dossier: Uuid): Promise<Declaration[]> {
  const all = await (await ctx.store()).declarations.ofDossier(dossier);
  return all.filter(({ replacedBy }) => replacedBy === null);
}

/** What the key to them is called; `null` where nothing was declared. */
export async function declarationsKey(ctx: Context, dossier: Uuid): Promise<string | null> {
  const all = await currentOf(ctx, dossier);
  const { declaration: words } = ctx.texts.screen;
  return all.length === 0 ? null : words.ofDossier(all.map(({ code }) => code));
}

/** Shows them, and does what is picked; then it shows them again. */
export async function declarationsPage(ctx: Context, named: string): Promise<Next> {
  const { desk, declaration: words } = ctx.texts.screen;
  const dossier = await findDossier(named, await ctx.store(), ctx);
  const isKept = await saw(sightsOfDossier(dossier, 'declaration show'), ctx);
  const all = await currentOf(ctx, dossier.id);
  const forms = await formsHere(ctx);
  // Where no look can be kept nobody is shown.
  const drawn = await linesOf(ctx, (ui) => {
    for (const each of all) {
      ui.line(`${each.title} ${each.code}`);
      showAnswers(isKept ? each.answers : null, formKeptBy(forms, each), ui);
    }
  });
  const open = all.filter(({ answers }) => answers !== null);
  const acts = open.flatMap((each) => actsOn(each, formKeptBy(forms, each)));
  const choices = acts.map(({ what, line, code }, at) => {
    const name = what === 'print' ? words.printIt(code) : words.again(code);
    return [String(at + 1), name, line] as const;
  });
  return askThen<Picked<readonly string[]>>(
    ctx,
    {
      ...{ head: await headOfDossier(dossier.code, ctx), drawn, lines: [] },
      choices: keyed(choices),
      message: words.askPage,
      explain: desk.explainPage,
      read: (typed, entry) => {
        if (entry.kind === 'nothing') return { set: { pick: null } };
        const picked = choices.find(([key]) => key === typed.trim());
        if (picked) return { set: { pick: picked[2] } };
        const keys = choices.map(([key]) => key);
        return noKeyHere(ctx, typed, keys);
      },
    },
    { pick: null },
    async ({ pick }) => {
      if (pick === null) return 'back';
      await runPatiently(ctx, pick);
      return { to: { at: 'declarations', named: dossier.code } };
    },
  );
}

interface DeclarationAct {
  what: 'print' | 'again';
  code: string;
  line: readonly string[];
}

/** Without its form neither can be done. */
function actsOn({ code, form }: Declaration, kept: DeclarationForm | null): DeclarationAct[] {
  if (kept === null) return [];
  const again = ['declaration', 'fill', form, '--replaces', code, '--print'];
  return [
    { what: 'print', code, line: ['print', 'declaration', code] },
    { what: 'again', code, line: again },
  ];
}
