/** What is asked of a dossier because of others that the visit has already. */
import type { Context } from '../../cli/context.ts';
import { subjectText } from '../../cli/value-option.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { Draft } from './draft.ts';
import { emptiableQuestion, orKept } from './questions.ts';
import type { ReceiveAnswers, ReceiveStep } from './receive-answers.ts';

/** The dossiers of a visit so far. */
export async function visitBefore(ctx: Context, visit: Uuid | null): Promise<Dossier[]> {
  if (visit === null) return [];
  const store = await ctx.store();
  const codes = await store.queue.visit(visit);
  const dossiers = await Promise.all(codes.map((code) => store.dossiers.byCode(code)));
  return dossiers.filter((each) => each !== null);
}

/**
 * What is asked, in the citizen's words, where the visit has a dossier of the same procedure: by
 * it alone do people tell two such papers apart.
 */
export function subjectStep(
  ctx: Context,
  { visit, base }: Pick<Draft, 'visit' | 'base'>,
): ReceiveStep {
  const { desk } = ctx.texts.screen;
  return {
    name: 'subject',
    answered: ({ more }) => (more.subject ?? null) !== null,
    question: async ({ procedure, more }) => {
      const before = await visitBefore(ctx, visit);
      const alike = before.filter((each) => each.procedure.code === procedure);
      if (alike.length === 0 || base.subject || base.replaces) return null;
      const question = emptiableQuestion<ReceiveAnswers, string>(
        ctx,
        desk.askSubject,
        subjectText(),
        (subject) => ({ set: { more: { ...more, subject } } }),
      );
      const told = alike.map(({ code, subject }) => `  ${code}  ${subject ?? ''}`.trimEnd());
      const kept = orKept(ctx, question, more.subject || null, () => ({ set: {} }));
      return { ...kept, lines: [desk.alikeInVisit, ...told, ...kept.lines] };
    },
  };
}
