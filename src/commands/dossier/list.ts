/** `dossier list`: filtered, a page at a time; the newest first, or what is due first. */
import { shellWord } from '../../locale/format.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { choice, flag, type Input, many, value, whole, withDefault } from '../../cli/option.ts';
import {
  agencyId,
  anyCitizen,
  date,
  anyProcedureCode,
  reasonText,
} from '../../cli/value-option.ts';
import type { DossierLine } from '../../domain/dossier/dossier.ts';
import { statuses } from '../../domain/dossier/status.ts';
import { listOrders, placeIn, type ListOrder } from '../../domain/dossier/urgency.ts';
import { addDays } from '../../domain/value/plain-date.ts';
import { parseUuid, parseProcedureCode, type AgencyId, type Uuid } from '../../domain/value/id.ts';
import type { DossierFilter } from '../../store/store.ts';
import { foundCitizens } from '../access/found.ts';
import { phonesRevealed } from '../access/saw.ts';
import { findCitizen } from '../citizen/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import { dossierTable } from './table.ts';
import { showDossierLines } from './lines.ts';
import { sightHere } from './shared.ts';
import { dossierLineFields, lineTeller } from './line-view.ts';

const options = {
  status: many(choice(statuses, 'status')),
  dueBefore: date(),
  overdue: flag(),
  dueToday: flag(),
  dueWithin: whole(0, 365, 'days'),
  waiting: flag(),
  pastLimit: flag(),
  toSendOn: flag(),
  office: agencyId(),
  holder: agencyId(),
  citizen: anyCitizen(),
  procedure: anyProcedureCode(),
  from: date(),
  to: date(),
  order: choice(listOrders, 'listOrder'),
  limit: withDefault(whole(1, 10_000), 50),
  cursor: value(readCursor, 'text', 'cursor'),
  reveal: reasonText('purpose'),
};

export default command({
  args: {},
  options,
  json: [{ dossiers: dossierLineFields }, 'nextCursor'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const lines = await store.dossiers.list(await filterOf(input, ctx));
    const more = lines.length > input.limit;
    const page = lines.slice(0, input.limit);
    const last = page.at(-1);
    const { reveal, toSendOn } = input;
    if (reveal !== null) await phonesRevealed(page, reveal, ctx);
    return {
      dossiers: page.map(await lineTeller(ctx, { toSendOn, whole: reveal !== null })),
      nextCursor: more && last ? cursorOf(orderOf(input), last) : null,
    };
  },
  table: ({ dossiers }) => dossierTable(dossiers),
  show: ({ dossiers, nextCursor }, ui) => {
    showDossierLines(dossiers, ui);
    if (nextCursor !== null) ui.next(`motcua dossier list --cursor ${shellWord(nextCursor)}`);
    else if (dossiers[0]) ui.next(`motcua dossier show ${dossiers[0].code}`);
  },
});

/** One more than the page, to know whether there is another. */
async function filterOf(input: Input<typeof options>, ctx: Context): Promise<DossierFilter> {
  const { citizen, procedure, status, office, from, to, cursor } = input;
  const code = procedure === null ? null : parseProcedureCode(procedure);
  const found = procedure !== null && code === null ? await meantProcedure(procedure, ctx) : code;
  const carriedBy = await sightHere(ctx);
  return {
    limit: input.limit + 1,
    order: orderOf(input),
    ...(status.length > 0 && { statuses: status }),
    ...(office !== null && { office }),
    ...(input.holder !== null && { holder: input.holder }),
    ...(carriedBy !== null && { carriedBy }),
    ...(found !== null && { procedure: found }),
    ...(citizen !== null && { citizen: await ofCitizen(citizen, carriedBy, ctx) }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(await registerOf(input, ctx)),
    ...(cursor !== null && { after: cursor }),
  };
}

/** Whose dossiers: whom their digits have found is kept, as a masked list tells it. */
async function ofCitizen(typed: string, sight: AgencyId | null, ctx: Context): Promise<Uuid> {
  const citizen = await findCitizen(typed, await ctx.store(), sight);
  await foundCitizens(typed, [citizen], 'dossier list', ctx);
  return citizen.id;
}

/** The registers of a day: what is late, what falls due, who is waited for, and who is too late. */
async function registerOf(
  input: Input<typeof options>,
  ctx: Context,
): Promise<Partial<DossierFilter>> {
  const [now, today] = [await ctx.now(), await ctx.today()];
  const within = input.dueToday ? 0 : input.dueWithin;
  return {
    ...(input.dueBefore !== null && { dueBefore: input.dueBefore }),
    ...(within !== null && { dueFrom: today, dueBefore: addDays(today, within + 1) }),
    ...(input.overdue && { dueBefore: now }),
    ...(input.waiting && { statuses: ['supplement_requested'] }),
    ...(input.toSendOn && { toSendOn: (await ctx.session()).office.agencyId }),
    ...(input.pastLimit && { statuses: ['supplement_requested'], limitBefore: today }),
  };
}

async function meantProcedure(typed: string, ctx: Context): Promise<string> {
  const { procedure } = await findProcedure(typed, await ctx.store(), await ctx.today());
  return procedure.code;
}

/** What is due is asked for to be done, the first first. */
function orderOf(input: Input<typeof options>): ListOrder {
  const { dueBefore, dueWithin, overdue, dueToday, waiting, pastLimit } = input;
  const asksForWork =
    [overdue, dueToday, waiting, pastLimit].includes(true) || (dueBefore ?? dueWithin) !== null;
  if (input.toSendOn) return input.order ?? 'oldest';
  return input.order ?? (asksForWork ? 'urgent' : 'newest');
}

function cursorOf(order: ListOrder, line: DossierLine): string {
  return Buffer.from(`${placeIn(order, line)} ${line.id}`).toString('base64url');
}

function readCursor(raw: string): { at: string; id: string } | null {
  const [at = '', id = ''] = Buffer.from(raw, 'base64url').toString('utf8').split(' ');
  return /^\d{4}-|^9$/.test(at) && parseUuid(id) === id ? { at, id } : null;
}
