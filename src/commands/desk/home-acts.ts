/** What the home screen offers, and what each act does: one number and Enter, two for the rest. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import type { Scan } from '../../domain/scan/route.ts';
import { priorities, services } from '../../domain/queue/ticket.ts';
import { localTime } from '../../domain/value/instant.ts';
import { sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import { hereOf, servedHere } from '../queue/shared.ts';
import { citizenPage } from './citizen-page.ts';
import { dossierPage } from './dossier-page.ts';
import { newDraft, takeOver, type Draft } from './draft.ts';
import { lineQuestion, personQuestion, recorded } from './owner-step.ts';
import { receiveAndAfter, receiveSame } from './receive-after.ts';
import { askOne, numbered, screenOf } from './screen.ts';

/** An act ends at home, or at a scan that leads elsewhere; `leave` closes the counter. */
export type Act = (ctx: Context) => Promise<Scan | null | 'leave'>;

const run =
  (...words: string[]): Act =>
  async (ctx) => {
    await ctx.runCommand([...words, '--quiet']);
    return null;
  };

/** The keys of the home screen. Those of two digits stand behind `9`. */
export const homeActs: Readonly<Record<string, Act>> = {
  1: async (ctx) => receiveAndAfter(ctx, await newDraft(ctx)),
  2: receiveSame,
  3: callNext,
  4: returnResult,
  5: findAnything,
  6: takeTicket,
  7: helpSomebody,
  8: async (ctx) => run('dossier', 'list', '--due-before', await ctx.today())(ctx),
  91: run('queue', 'list'),
  92: run('dossier', 'list', '--overdue'),
  93: searchProcedure,
  94: run('citizen', 'register'),
  95: run('staff', 'logout'),
  96: run('help'),
  0: async () => 'leave',
  x: run('queue', 'done'),
  h: run('queue', 'hold'),
  v: run('queue', 'done', '--missed'),
};

/** Ends the ticket that is served, calls the next, and begins what its holder came for. */
async function callNext(ctx: Context): Promise<Scan | null> {
  const store = await ctx.store();
  if (await servedHere(store, await hereOf(ctx)))
    await ctx.runCommand(['queue', 'done', '--quiet']);
  const code = await ctx.runCommand(['queue', 'call', '--quiet']);
  const ticket = code === 0 ? await servedHere(store, await hereOf(ctx)) : null;
  if (!ticket) return null;
  if (ticket.citizen !== null) return citizenPage(ctx, ticket.citizen);
  if (ticket.service === 'reception') return receiveAndAfter(ctx, await newDraft(ctx));
  if (ticket.service === 'result') return returnResult(ctx);
  return ticket.service === 'guidance' ? helpSomebody(ctx) : null;
}

/** A code, a small number or a scan of the receipt; then the dossier's page has the rest. */
async function returnResult(ctx: Context): Promise<Scan | null> {
  const { desk } = ctx.texts.screen;
  const question: Question<{ code: string }> = {
    ...lineQuestion<{ code: string }>(ctx, desk.askCode, (code) => ({ set: { code } })),
    explain: desk.explainCode,
  };
  const ended = await askOne(ctx, question, { code: '' });
  if (ended.end === 'diverted') return ended.scan;
  return ended.end === 'done' ? openWords(ctx, ended.answers.code) : null;
}

async function findAnything(ctx: Context): Promise<Scan | null> {
  const { desk } = ctx.texts.screen;
  const question = lineQuestion<{ words: string }>(ctx, desk.askFind, (words) => ({
    set: { words },
  }));
  const ended = await askOne(ctx, question, { words: '' });
  if (ended.end === 'diverted') return ended.scan;
  return ended.end === 'done' ? openWords(ctx, ended.answers.words) : null;
}

type Found = { name: string; open: (ctx: Context) => Promise<Scan | null> };

const MOST_FOUND = 9;

/** People and dossiers that fit some words; the only one is opened, of several one is chosen. */
export async function openWords(ctx: Context, words: string): Promise<Scan | null> {
  if (/^\d{1,5}$/.test(words)) return dossierPage(ctx, words);
  const { desk } = ctx.texts.screen;
  const store = await ctx.store();
  const exact = await store.citizens.byNumber(words);
  const people = exact
    ? [exact]
    : await findOrPhone(words, (each) => store.citizens.find(each, MOST_FOUND));
  const sight = await sightHere(ctx);
  const dossiers = await findOrPhone(words, (each) => store.dossiers.find(each, MOST_FOUND, sight));
  const found: Found[] = [
    ...people.map(({ id, name, address }) => ({
      name: `${name}  ${address ?? ''}`.trimEnd(),
      open: (there: Context) => citizenPage(there, id),
    })),
    ...dossiers.map(({ code, ownerName, procedure }) => ({
      name: `${code}  ${ownerName}  ${procedure.name}`,
      open: (there: Context) => dossierPage(there, code),
    })),
  ].slice(0, MOST_FOUND);
  const [only] = found;
  if (!only) {
    (await screenOf<object>(ctx)).say([desk.foundNothing(words)]);
    return null;
  }
  if (found.length === 1) return only.open(ctx);
  const question: Question<{ pick: Found | null }> = {
    lines: numbered(found.map(({ name }) => name)),
    message: desk.whichOne,
    explain: desk.explainList,
    read: (_typed, entry) => {
      const pick = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (entry.kind === 'nothing') return { set: { pick: null } };
      return pick ? { set: { pick } } : { say: [desk.oneOfThese(found.length)] };
    },
  };
  const ended = await askOne(ctx, question, { pick: null });
  if (ended.end === 'diverted') return ended.scan;
  return ended.end === 'done' && ended.answers.pick ? ended.answers.pick.open(ctx) : null;
}

/** `1` a reception ticket, `1u` and so on with priority: a strip is printed. */
async function takeTicket(ctx: Context): Promise<Scan | null> {
  const { desk, words } = ctx.texts.screen;
  const first = numbered(services.map((each) => words.service[each]));
  const letters = priorities.map((each, at) => `${'abc'[at]} ${words.priority[each]}`).join(', ');
  const question: Question<{ words: string[] }> = {
    lines: [...first, `  ${desk.priorityLetters(letters)}`],
    message: desk.askService,
    explain: desk.explainTicket,
    read: (typed) => {
      const [, n, letter] = /^([1-4])?\s*([abc])?$/i.exec(typed) ?? [];
      if (n === undefined && letter === undefined && typed !== '') {
        return { say: [desk.oneOfThese(services.length)] };
      }
      const service = services[Number(n ?? 1) - 1]!;
      const priority = letter
        ? ['--priority', priorities['abc'.indexOf(letter.toLowerCase())]!]
        : [];
      return { set: { words: ['queue', 'take', '--service', service, ...priority, '--print'] } };
    },
  };
  const ended = await askOne(ctx, question, { words: [] });
  if (ended.end === 'diverted') return ended.scan;
  if (ended.end === 'done') await ctx.runCommand([...ended.answers.words, '--quiet']);
  return null;
}

/** Guidance and accounts stand on the citizen's page: here only the person is asked for. */
async function helpSomebody(ctx: Context): Promise<Scan | null> {
  const take = recorded<{ citizen: string }>(ctx, (citizen) => ({ citizen }));
  const question = personQuestion<{ citizen: string }>(ctx, null, take);
  const ended = await askOne(ctx, question, { citizen: '' });
  if (ended.end === 'diverted') return ended.scan;
  return ended.end === 'done' ? citizenPage(ctx, ended.answers.citizen) : null;
}

async function searchProcedure(ctx: Context): Promise<Scan | null> {
  const { desk } = ctx.texts.screen;
  const question = lineQuestion<{ words: string }>(ctx, desk.askProcedureWords, (words) => ({
    set: { words },
  }));
  const ended = await askOne(ctx, question, { words: '' });
  if (ended.end === 'diverted') return ended.scan;
  if (ended.end === 'done') {
    await ctx.runCommand(['procedure', 'search', ended.answers.words, '--quiet']);
  }
  return null;
}

/** Goes on with a draft; one of somebody else only with a reason, which the journal keeps. */
export async function continueDraft(ctx: Context, draft: Draft): Promise<Scan | null> {
  const { staff } = await ctx.session();
  if (draft.login === staff.login) return receiveAndAfter(ctx, draft);
  const { desk } = ctx.texts.screen;
  const begun = localTime(draft.begunAt);
  const question = lineQuestion<{ reason: string }>(
    ctx,
    desk.askTakeOver(draft.login, begun),
    (reason) => ({ set: { reason } }),
  );
  const ended = await askOne(ctx, question, { reason: '' });
  if (ended.end === 'diverted') return ended.scan;
  if (ended.end !== 'done') return null;
  return receiveAndAfter(ctx, await takeOver(ctx, draft, ended.answers.reason));
}
