/** What completion offers from the store: never a citizen's name or number. */
import type { Live } from '../cli/completion.ts';
import type { Context } from '../cli/context.ts';
import type { Offer } from '../cli/option.ts';
import { stationName } from '../cli/station.ts';
import { settingKeys } from '../config/keys.ts';
import type { TransferBank } from '../domain/payment/bank.ts';
import { sightHere } from './dossier/shared.ts';
import { shippedBanks } from './payment/banks.ts';
import { outOfForceName } from './procedure/lines.ts';
import { hereOf, ticketsHere } from './queue/shared.ts';

const MOST_DOSSIERS = 50;
const MOST_SLIPS = 50;

const listed: Readonly<Record<Offer, (ctx: Context) => Promise<Live[]>>> = {
  any_procedure: async (ctx) => [...(await procedures(ctx)), ...(await notReceived(ctx))],
  bank: async (ctx) => shippedBanks(ctx).toSorted(banksFirst).map(bankLive),
  citizen: async () => [],
  dossier: dossiers,
  office: offices,
  printer: printers,
  procedure: procedures,
  setting: async ({ texts }) =>
    settingKeys.map((key): Live => [key, texts.screen.config.meanings[key]]),
  slip: slips,
  staff,
  station: stations,
  ticket: tickets,
};

/** Nothing where there is no store or it is busy; signed out, of no citizen: a Tab never fails. */
export async function liveValues(offer: Offer, ctx: Context): Promise<readonly Live[]> {
  if (!ctx.mayHaveStore()) return [];
  try {
    return await listed[offer](ctx);
  } catch {
    return [];
  }
}

/** `bank` in two words and its form of company: a full name begins with them. */
const FORM_OF_BANK = /^\S+ \S+ (?:[A-Z]{3,} )*/;

/** Not an account on a phone. */
function isBankAlone(bin: string): boolean {
  return bin.startsWith('9704');
}

function banksFirst(a: TransferBank, b: TransferBank): number {
  const [one, other] = [a, b].map(({ bin }) => Number(!isBankAlone(bin)));
  return one! - other! || a.bin.localeCompare(b.bin);
}

function bankLive({ bin, code, shortName, name }: TransferBank): Live {
  const rest = isBankAlone(bin) ? name.replace(FORM_OF_BANK, '') : name;
  return [bin, shortName === code ? `${code}, ${rest}` : `${shortName} (${code}), ${rest}`];
}

async function procedures(ctx: Context): Promise<Live[]> {
  const lines = await (await ctx.store()).reference.procedures(await ctx.today());
  return lines.map(({ code, shortName }) => [code, shortName]);
}

/** What is received no more, or not yet: said so beside its code. */
async function notReceived(ctx: Context): Promise<Live[]> {
  const lines = await (await ctx.store()).reference.proceduresOutOfForce(await ctx.today());
  return lines.map((line) => [line.code, outOfForceName(line, ctx.texts)]);
}

/** Today's small numbers first, then the codes of the last days. */
async function dossiers(ctx: Context): Promise<Live[]> {
  const { office } = await ctx.session();
  const store = await ctx.store();
  const today = await ctx.today();
  const carriedBy = await sightHere(ctx);
  const bound = carriedBy === null ? {} : { carriedBy };
  const filter = { office: office.agencyId, limit: MOST_DOSSIERS, ...bound };
  const small = await store.dossiers.list({ ...filter, from: today });
  const lately = await store.dossiers.list(filter);
  const name = (each: { procedure: { name: string } }): string => each.procedure.name;
  return [
    ...small.map((each): Live => [String(Number(each.code.slice(-4))), name(each)]),
    ...lately.map((each): Live => [each.code, name(each)]),
  ];
}

async function offices(ctx: Context): Promise<Live[]> {
  const list = await (await ctx.store()).offices.list();
  return list.map(({ agencyId, name }) => [agencyId, name]);
}

/** Hand-overs that somebody waits for, or from which something is still to be settled. */
async function slips(ctx: Context): Promise<Live[]> {
  const { office } = await ctx.session();
  const store = await ctx.store();
  const filter = { office: office.agencyId, open: true, limit: MOST_SLIPS };
  const list = await store.handovers.list(filter);
  return list.map(({ slip, from, to }) => [slip, `${from} → ${to}`]);
}

/** Those of this machine's spooler: not asked of printers on the network, which may be off. */
async function printers(ctx: Context): Promise<Live[]> {
  const { systemPrinters, stateText } = await import('./printer/shared.ts');
  const list = await systemPrinters(ctx);
  return list.map((each): Live => [each.name, stateText(each, ctx.texts)]);
}

async function stations(ctx: Context): Promise<Live[]> {
  const store = await ctx.store();
  const list = await store.offices.counters(null);
  return Promise.all(
    list.map(async (each): Promise<Live> => {
      const office = await store.offices.byId(each.office);
      return [stationName(each), office?.name ?? ''];
    }),
  );
}

/** Signed out, those alone whom the sign-in of this office names. */
async function staff(ctx: Context): Promise<Live[]> {
  const all = await (await ctx.store()).offices.staffList();
  const here = await ctx.viewer();
  const list = here?.person
    ? all
    : all.filter(({ active, office }) => active && office === here?.office);
  return list.map(({ login, role }) => [login, ctx.texts.screen.words.role[role]]);
}

async function tickets(ctx: Context): Promise<Live[]> {
  const list = await ticketsHere(await ctx.store(), await hereOf(ctx));
  return list
    .filter(({ state }) => state !== 'done' && state !== 'cancelled')
    .map(({ number, service }) => [number, ctx.texts.screen.words.service[service]]);
}
