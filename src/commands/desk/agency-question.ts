/** Which office is to decide what is received: proposed, and changed on the preview. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import type { Question, Reply } from '../../cli/steps.ts';
import { isDeciding } from '../../domain/office/competent.ts';
import { nearOffices } from '../../domain/office/near.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import { officeLine, officeQuestion } from './office-question.ts';

/** This office first, the others in the order of their names. */
export async function agencyQuestion<A>(
  ctx: Context,
  then: (agency: AgencyId) => Reply<A>,
): Promise<Question<A>> {
  const { elsewhere } = ctx.texts.screen;
  const { agencyId: here } = (await ctx.session()).office;
  const all = await (await ctx.store()).offices.list();
  const names = new Intl.Collator('vi');
  const offices = all
    .filter((each) => isDeciding(each) || each.agencyId === here)
    .toSorted(
      (a, b) =>
        Number(b.agencyId === here) - Number(a.agencyId === here) || names.compare(a.name, b.name),
    );
  return officeQuestion(ctx, offices, {
    message: elsewhere.askOffice,
    explain: elsewhere.explainOffice,
    which: elsewhere.whichOffice,
    chosen: ({ agencyId }) => then(agencyId),
    unknown: (typed) => {
      const near = nearOffices(typed, offices).map(officeLine);
      return { say: [elsewhere.noSuchOffice(saidBack(typed), near)] };
    },
  });
}
