/** What completion offers from the store: never a citizen's name or number. */
import { existsSync } from 'node:fs';
import type { Live } from '../cli/completion.ts';
import type { Context } from '../cli/context.ts';
import { settingKeys } from '../config/keys.ts';
import { sightHere } from './dossier/shared.ts';
import { hereOf, ticketsToday } from './queue/shared.ts';

const MOST_DOSSIERS = 50;

/** The kinds of values by the name of the option or argument that takes them. */
const kinds: Readonly<Record<string, (ctx: Context) => Promise<Live[]>>> = {
  procedure: procedures,
  code: codes,
  visit: dossiers,
  office: offices,
  agencyId: offices,
  parent: offices,
  team: offices,
  to: offices,
  login: staff,
  ticket: tickets,
  key: async () => settingKeys.map((key): Live => [key, '']),
};

/** Nothing where there is no store, nobody is signed in, or it is busy: a Tab never fails. */
export async function liveValues(key: string, ctx: Context): Promise<readonly Live[]> {
  const kind = kinds[key];
  if (!kind || !existsSync(ctx.storePath())) return [];
  try {
    return await kind(ctx);
  } catch {
    return [];
  }
}

async function procedures(ctx: Context): Promise<Live[]> {
  const lines = await (await ctx.store()).reference.procedures(await ctx.today());
  return lines.map(({ code, shortName }) => [code, shortName]);
}

/** `code` is a procedure's in the catalogue's verbs, a dossier's everywhere else. */
async function codes(ctx: Context): Promise<Live[]> {
  return ctx.command.startsWith('procedure') ? procedures(ctx) : dossiers(ctx);
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

async function staff(ctx: Context): Promise<Live[]> {
  const list = await (await ctx.store()).offices.staffList();
  return list.map(({ login, role }) => [login, ctx.texts.screen.words.role[role]]);
}

async function tickets(ctx: Context): Promise<Live[]> {
  const list = await ticketsToday(await ctx.store(), await hereOf(ctx));
  return list
    .filter(({ state }) => state !== 'done')
    .map(({ number, service }) => [number, ctx.texts.screen.words.service[service]]);
}
