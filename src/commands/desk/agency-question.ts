/** Which office is to decide what is received: proposed, and changed on the preview. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { isDeciding } from '../../domain/office/competent.ts';
import { nearOffices } from '../../domain/office/near.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { officeLine, officeQuestion } from './office-question.ts';

/** This office first, the others in the order of their names. */
export async function agencyQuestion<A>(
  ctx: Context,
  then: (agency: AgencyId) => Reply<A>,
): Promise<Question<A>> {
  const { elsewhere } = ctx.texts.screen;
  const offices = (await hereFirst(ctx)).filter((each, n) => n === 0 || isDeciding(each));
  return askedOf(ctx, offices, [elsewhere.askOffice, elsewhere.explainOffice], then);
}

/** Any office of the store: a team, a post office or this one may have helped the citizen. */
export async function helperQuestion<A>(
  ctx: Context,
  then: (agency: AgencyId) => Reply<A>,
): Promise<Question<A>> {
  const { elsewhere } = ctx.texts.screen;
  const offices = await hereFirst(ctx);
  return askedOf(ctx, offices, [elsewhere.askHelper, elsewhere.explainHelper], then);
}

async function hereFirst(ctx: Context): Promise<KnownOffice[]> {
  const { agencyId: here } = (await ctx.session()).office;
  const all = await (await ctx.store()).offices.list();
  const names = new Intl.Collator('vi');
  return all.toSorted(
    (a, b) =>
      Number(b.agencyId === here) - Number(a.agencyId === here) || names.compare(a.name, b.name),
  );
}

function askedOf<A>(
  ctx: Context,
  offices: readonly KnownOffice[],
  [message, explain]: readonly [string, readonly string[]],
  then: (agency: AgencyId) => Reply<A>,
): Question<A> {
  const { elsewhere } = ctx.texts.screen;
  return officeQuestion(ctx, offices, {
    ...{ message, explain, which: elsewhere.whichOffice },
    chosen: ({ agencyId }) => then(agencyId),
    unknown: (typed) => {
      const near = nearOffices(typed, offices).map(officeLine);
      return { say: [elsewhere.noSuchOffice(saidBack(typed), near)] };
    },
  });
}
