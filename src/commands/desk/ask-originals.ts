/** What is to be certified of a dossier that is there already. */
import type { Context } from '../../cli/context.ts';
import type { Reply, Step } from '../../cli/steps.ts';
import type { BookKind } from '../../domain/certification/book.ts';
import type { TypedOriginal } from '../../domain/certification/entry.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { askSteps } from './ask-steps.ts';
import { originalsQuestion, usualOriginalsHere } from './certify-step.ts';

/** As many as there are: by number of those its owner had and the usual kinds, or by name. */
export async function askOriginals(
  { kind, citizen }: { kind: BookKind; citizen: Uuid | null },
  ctx: Context,
): Promise<TypedOriginal[]> {
  interface Asked {
    originals: readonly TypedOriginal[] | null;
  }
  const { certification: words } = ctx.texts.screen;
  const usual = await usualOriginalsHere(kind, citizen, ctx);
  const ended = (named: readonly TypedOriginal[]): Reply<Asked> =>
    named.length === 0 ? { say: [words.originalRule] } : { set: { originals: named } };
  const step: Step<Asked> = {
    name: 'originals',
    answered: ({ originals }) => originals !== null,
    question: () => originalsQuestion(ctx, { usual, kind, ended }, []),
  };
  return [...(await askSteps([step], { originals: null }, ctx)).originals!];
}
