/** Who signs what is certified with a reception: asked where nobody has signed here yet. */
import type { Context } from '../../cli/context.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { bookYear } from '../../domain/certification/book.ts';
import type { CertificationSigner } from '../../domain/certification/entry.ts';
import { cleanLine, parseName } from '../../domain/value/text.ts';
import { bookCodesHere, kindOfProcedure, signersOf } from '../certify/books.ts';
import { signerText } from '../certify/view.ts';
import type { ReceiveInput } from '../dossier/receive-options.ts';
import { inputOf, type ReceiveAnswers, type ReceiveStep } from './receive-answers.ts';
import { numbered } from './screen.ts';

/** What is answered of who signs. */
interface NamedSigner {
  signer: string;
  title: string;
}

export function signerStep(ctx: Context, base: Partial<ReceiveInput>): ReceiveStep {
  return {
    name: 'signer',
    answered: ({ more }) => (more.signer ?? null) !== null,
    question: async (answers) => {
      const { certify, signer, procedure } = inputOf(answers, base, null);
      if (certify.length === 0 || signer !== null) return null;
      const known = await signersHere(procedure, ctx);
      if (known === null || known.length > 0) return null;
      return asked(ctx, known, (named) => ({ set: { more: { ...answers.more, ...named } } }));
    },
  };
}

/** Another than was proposed: one of those who signed here, or by name. */
export async function signerQuestion(
  ctx: Context,
  { procedure }: Pick<ReceiveAnswers, 'procedure'>,
  put: (named: NamedSigner) => Reply<ReceiveAnswers>,
): Promise<Question<ReceiveAnswers>> {
  return asked(ctx, (await signersHere(procedure ?? '', ctx)) ?? [], put);
}

/** Which line of the explanation speaks of the list, where there is one. */
const FROM_ABOVE = 1;

function asked(
  ctx: Context,
  known: readonly CertificationSigner[],
  put: (named: NamedSigner) => Reply<ReceiveAnswers>,
): Question<ReceiveAnswers> {
  const { certification: words, desk } = ctx.texts.screen;
  return {
    lines: numbered(known.map(signerText)),
    message: words.askSigner,
    explain: words.explainSigner.filter((_, at) => at !== FROM_ABOVE || known.length > 0),
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { say: [desk.needed] };
      const picked = entry.kind === 'number' ? known[entry.n - 1] : undefined;
      if (picked) return put({ signer: picked.name, title: picked.title });
      const [name = '', ...titles] = typed.split(',');
      const [signer, title] = [parseName(name), cleanLine(titles.join(','))];
      if (signer === null || title === '') return { say: [words.signerRule] };
      return put({ signer, title });
    },
  };
}

/** Who signed in the book of a procedure; `null` where it is written in none. */
async function signersHere(
  procedure: string,
  ctx: Context,
): Promise<readonly CertificationSigner[] | null> {
  const kind = kindOfProcedure(await bookCodesHere(ctx), procedure);
  if (kind === null) return null;
  const { office } = await ctx.session();
  const year = { office: office.agencyId, kind, year: bookYear(await ctx.today()) };
  return signersOf(year, await ctx.store());
}
