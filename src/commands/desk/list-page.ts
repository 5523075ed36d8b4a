/** The lists of a day at the counter, what is urgent first: the number of a row opens it. */
import type { Context } from '../../cli/context.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { isDecided } from '../../domain/dossier/transition.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import type { DossierFilter } from '../../store/store.ts';
import { lineTeller } from '../dossier/line-view.ts';
import { dossierLineText } from '../dossier/lines.ts';
import { sightHere } from '../dossier/shared.ts';
import type { DeskList, Next } from './place.ts';
import { pickOne } from './rows.ts';

/** So many days ahead something is due soon; what is late is due all the more. */
const SOON_DAYS = 3;
const MOST_LISTED = 99;

/** Shows the list, opens what is picked, and comes back to the list. */
export async function listPage(ctx: Context, list: DeskList): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const carriedBy = await sightHere(ctx);
  const store = await ctx.store();
  const found = await store.dossiers.list({
    ...(await filterOf(ctx, list)),
    ...(carriedBy !== null && { carriedBy }),
    order: list === 'onward' ? 'oldest' : 'urgent',
    limit: MOST_LISTED + 1,
  });
  const tell = await lineTeller(ctx, { toSendOn: list === 'onward' });
  const rows = found.slice(0, MOST_LISTED).map((line) => ({
    name: dossierLineText(tell(line), ctx.texts),
    go: (): Next => ({ over: { at: 'dossier', named: line.code } }),
  }));
  const title = desk.listTitle[list](rows.length, found.length > rows.length);
  return pickOne(ctx, rows, { title, back: 'back' });
}

async function filterOf(ctx: Context, list: DeskList): Promise<Omit<DossierFilter, 'limit'>> {
  const { office } = await ctx.session();
  const holder = office.agencyId;
  switch (list) {
    case 'due':
      return { holder, dueBefore: addDays(await ctx.today(), SOON_DAYS + 1) };
    case 'late':
      return { holder, dueBefore: await ctx.now() };
    case 'collect':
      return { holder, statuses: statuses.filter(isDecided) };
    case 'awaited':
      return { holder, statuses: ['supplement_requested'] };
    case 'road':
      return { sentBy: holder };
    case 'onward':
      return { toSendOn: holder };
  }
}
