/** Which dossier: its code, today's small number, a scan, or words of its owner. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { foundDossiers } from '../access/found.ts';
import { lineTeller } from '../dossier/line-view.ts';
import { dossierLineText } from '../dossier/lines.ts';
import { findDossier, sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import { wayFrom } from './act-words.ts';
import { listed } from './questions.ts';

const MOST_FOUND = 9;

/** `then` gets the code; what names none is said, and asked for again. */
export function dossierQuestion<A>(
  ctx: Context,
  then: (code: string) => Promise<Reply<A>> | Reply<A>,
): Question<A> {
  const { desk } = ctx.texts.screen;
  return {
    lines: [],
    message: desk.askCode,
    explain: desk.explainCode,
    takes: ['receipt', 'dossier'],
    read: async (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [desk.needed] };
      const store = await ctx.store();
      if (entry.kind !== 'words') return then((await findDossier(typed, store, ctx)).code);
      const sight = await sightHere(ctx);
      const found = await findOrPhone(typed, (each) =>
        store.dossiers.find(each, MOST_FOUND, sight),
      );
      const away = await wayFrom(ctx, typed, found.length);
      if (away) return away;
      const [only] = found;
      // A paper's own number is no words of ours: it is looked up as it was written.
      if (!only) return then((await findDossier(typed, store, ctx)).code);
      if (found.length === 1) return then(only.code);
      await foundDossiers(typed, found, ctx);
      const tell = await lineTeller(ctx);
      const names = found.map((line) => dossierLineText(tell(line), ctx.texts));
      return { instead: listed<A>(ctx, desk.whichOne, names, (n) => then(found[n]!.code)) };
    },
  };
}
