/** What is on the road from here and to here, the longest first: the number of a row opens it. */
import type { Context } from '../../cli/context.ts';
import { onTheRoadOf } from '../handover/ageing.ts';
import { officeNames } from '../office/names.ts';
import type { Next } from './place.ts';
import { pickOne } from './rows.ts';

export async function roadPage(ctx: Context): Promise<Next> {
  const { handover: said } = ctx.texts.screen;
  const { office } = await ctx.session();
  const [onTheRoad, names] = await Promise.all([
    onTheRoadOf(office.agencyId, ctx),
    officeNames(ctx),
  ]);
  const rows = onTheRoad.map((line) => {
    const isOurs = line.from === office.agencyId;
    const other = isOurs ? line.to : line.from;
    const way = (isOurs ? said.goingTo : said.comingFrom)(names(other));
    const go = (): Next => ({ over: { at: 'handover', slip: line.slip, digest: null } });
    return { name: [line.slip, way, said.left(line), said.aged(line)].join('  '), go };
  });
  const left = onTheRoad.reduce((sum, line) => sum + line.left, 0);
  const title = rows.length === 0 ? said.noneOnTheRoad : said.roadTitle(rows.length, left);
  return pickOne(ctx, rows, { title, back: 'back' });
}
