/** Which paper of a dossier: by the number that it has wherever papers are counted. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { RESULT_NAME } from '../../domain/document/add.ts';
import { caseOf } from '../../domain/dossier/supplement.ts';
import { fold, matching } from '../../domain/value/text.ts';
import { findDossier } from '../dossier/shared.ts';
import type { ValueTaken } from './value-answer.ts';

interface OfWhich {
  message: string;
  dossier: string;
  /** Those that are here, and the result where there is one; or all that are asked for. */
  which: 'here' | 'asked_for';
}

const RESULT_KEY = 'k';
/** Fewer letters say nothing. */
const LEAST_LETTERS = 3;

/** `then` gets the number of a paper, or the name that means the result. */
export async function paperQuestion<A>(
  ctx: Context,
  { message, dossier: named, which }: OfWhich,
  then: ValueTaken<A>,
): Promise<Question<A>> {
  const { desk, document: words } = ctx.texts.screen;
  const dossier = await findDossier(named, await ctx.store(), ctx);
  const asked = caseOf(dossier).components;
  const papers: readonly { id: string; name: string }[] =
    which === 'here' ? dossier.components : asked;
  const rows = papers.map(({ id, name }) => `  ${id}  ${name}`);
  const hasResult = which === 'here' && dossier.result !== null;
  const result = `  ${RESULT_KEY}  ${words.result}`;
  const meansResult = (typed: string): boolean =>
    fold(typed) === RESULT_KEY ||
    (typed.length >= LEAST_LETTERS && fold(words.result).startsWith(fold(typed)));
  return {
    lines: [...rows, ...(hasResult ? [result] : [])],
    message,
    explain: words.explainPaper(hasResult),
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [desk.needed] };
      if (hasResult && meansResult(typed)) {
        return then({ value: RESULT_NAME, shown: words.result });
      }
      // The numbers are those of the list above: a place in it is none.
      const isNumber = /^\d{1,3}$/.test(typed);
      const found = isNumber ? papers.filter(({ id }) => id === typed) : matching(papers, typed);
      const [only, ...others] = found;
      if (!only || others.length > 0) return { say: [words.whichPaper(papers.length)] };
      return then({ value: only.id, shown: `${only.id}. ${only.name}` });
    },
  };
}
