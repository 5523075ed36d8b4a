/** Who signs what is certified with a reception: asked where nobody has signed here yet. */
import type { Context } from '../../cli/context.ts';
import { bookYear } from '../../domain/certification/book.ts';
import { cleanLine, parseName } from '../../domain/value/text.ts';
import { bookCodesHere, kindOfProcedure, lastSignerOf } from '../certify/books.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { inputOf, type ReceiveAnswers, type ReceiveStep } from './receive-answers.ts';

export function signerStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  const { certification: words, desk } = ctx.texts.screen;
  return {
    name: 'signer',
    answered: ({ more }) => (more.signer ?? null) !== null,
    question: async (answers) => {
      if (!(await isUnknown(answers, base, ctx))) return null;
      return {
        lines: [],
        message: words.askSigner,
        explain: words.explainSigner,
        read: (typed, entry) => {
          if (entry.kind === 'nothing') return { say: [desk.needed] };
          const [name = '', ...titles] = typed.split(',');
          const [signer, title] = [parseName(name), cleanLine(titles.join(','))];
          if (signer === null || title === '') return { say: [words.signerRule] };
          return { set: { more: { ...answers.more, signer, title } } };
        },
      };
    },
  };
}

async function isUnknown(answers: ReceiveAnswers, base: Partial<ReceiveInput>, ctx: Context) {
  const { certify, signer, procedure } = inputOf(answers, base, null);
  if (certify.length === 0 || signer !== null) return false;
  const kind = kindOfProcedure(await bookCodesHere(ctx), procedure);
  if (kind === null) return false;
  const { office } = await ctx.session();
  const year = { office: office.agencyId, kind, year: bookYear(await ctx.today()) };
  return (await lastSignerOf(year, await ctx.store())) === null;
}
