/** The file of a result, where it is decided at a counter that has a scanner's folder. */
import type { Context } from '../../cli/context.ts';
import { scanFile } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { keepsCards, loadSetting } from '../../config/load.ts';
import { isCardOf } from '../../domain/document/card.ts';
import { findDossier } from '../dossier/shared.ts';
import type { ResolvedAnswers } from './act-told.ts';
import { maybeQuestion } from './questions.ts';
import { scansQuestion } from './scans-question.ts';

/**
 * Enter is for none. Not asked where no folder is set, nor of a citizen's card that the office does
 * not keep: most results go out on paper, and nobody has a key more to press for those.
 */
export function resultFileStep(ctx: Context, code: string): Step<ResolvedAnswers> {
  return {
    name: 'file',
    answered: ({ file }) => file !== null,
    question: async () => {
      const store = await ctx.store();
      const folder = await loadSetting(store, ctx.surroundings.env, 'scan.folder');
      if (code === '' || folder === '') return null;
      const dossier = await findDossier(code, store, ctx);
      if (isCardOf(dossier, 'result') && !(await keepsCards(store))) return null;
      const { askResult } = ctx.texts.screen.document.scans;
      const typed = maybeQuestion<ResolvedAnswers, string>(ctx, askResult, scanFile(), (path) => ({
        set: { file: path === null ? [] : [path] },
      }));
      const forWhat = { dossier: code, many: false, mayLack: true };
      return scansQuestion(ctx, typed, forWhat, ({ value }) => ({
        set: { file: [value as string] },
      }));
    },
  };
}
