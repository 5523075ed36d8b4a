/** What the home screen offers, and what each act does: one number and Enter, two for the rest. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import { numberKey } from '../../domain/citizen/number.ts';
import { priorities, services } from '../../domain/queue/ticket.ts';
import { localTime } from '../../domain/value/instant.ts';
import type { Texts } from '../../locale/texts.ts';
import { sightHere } from '../dossier/shared.ts';
import { findOrPhone } from '../phone-words.ts';
import { hereOf, servedHere } from '../queue/shared.ts';
import { lastAnswers, newDraft, takeOver, type Draft } from './draft.ts';
import { personQuestion, recorded } from './person-question.ts';
import type { Next, Place } from './place.ts';
import { lineQuestion } from './questions.ts';
import { askThen, numbered, screenOf } from './screen.ts';
import { personLine } from './who.ts';

/** An act says where to go next; `leave` closes the counter. */
export type HomeAct = (ctx: Context) => Promise<Next | 'leave'>;

const run =
  (...words: string[]) =>
  async (ctx: Context): Promise<Next> => {
    await ctx.runCommand([...words, '--quiet']);
    return 'home';
  };

type DeskWords = Texts['screen']['desk'];
/** What is shown has words, but for `9`, which shows the rest; the letters are for who is served. */
type HomeKey = Exclude<keyof DeskWords['acts'], 9> | keyof DeskWords['moreActs'] | 'x' | 'h' | 'v';

/** The keys of the home screen. Those of two digits stand behind `9`. */
const homeActs: Readonly<Record<HomeKey, HomeAct>> = {
  1: receiveNew,
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
  // The question that finds somebody records them where they are new.
  94: helpSomebody,
  95: run('staff', 'logout'),
  96: run('help'),
  0: async () => 'leave',
  x: run('queue', 'done'),
  h: run('queue', 'hold'),
  v: run('queue', 'done', '--missed'),
};

/** The act behind a key that was typed; `undefined` for what is no key. */
export function homeAct(typed: string): HomeAct | undefined {
  return new Map<string, HomeAct>(Object.entries(homeActs)).get(typed);
}

async function receiveNew(ctx: Context): Promise<Next> {
  return receiving(await newDraft(ctx));
}

function receiving(draft: Draft, series = false): Next {
  return { to: { at: 'reception', draft, series } };
}

/** As the last one, for another person: only the person is asked for. */
async function receiveSame(ctx: Context): Promise<Next> {
  const answers = await lastAnswers(ctx);
  if (answers) return receiving(await newDraft(ctx, { answers }), true);
  (await screenOf<object>(ctx)).say([ctx.texts.screen.desk.nothingLast]);
  return 'home';
}

/** Ends the ticket that is served, calls the next, and begins what its holder came for. */
async function callNext(ctx: Context): Promise<Next> {
  const store = await ctx.store();
  if (await servedHere(store, await hereOf(ctx)))
    await ctx.runCommand(['queue', 'done', '--quiet']);
  const code = await ctx.runCommand(['queue', 'call', '--quiet']);
  const ticket = code === 0 ? await servedHere(store, await hereOf(ctx)) : null;
  if (!ticket) return 'home';
  if (ticket.citizen !== null) return { to: { at: 'citizen', id: ticket.citizen } };
  if (ticket.service === 'reception') return receiveNew(ctx);
  if (ticket.service === 'result') return returnResult(ctx);
  return ticket.service === 'guidance' ? helpSomebody(ctx) : 'home';
}

/** A code, a small number or a scan of the receipt; then the dossier's page has the rest. */
async function returnResult(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const question: Question<{ code: string }> = {
    ...lineQuestion<{ code: string }>(ctx, desk.askCode, (code) => ({ set: { code } })),
    explain: desk.explainCode,
  };
  return askThen(ctx, question, { code: '' }, ({ code }) => openWords(ctx, code));
}

async function findAnything(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const question = lineQuestion<{ words: string }>(ctx, desk.askFind, (words) => ({
    set: { words },
  }));
  return askThen(ctx, question, { words: '' }, ({ words }) => openWords(ctx, words));
}

interface Listed {
  name: string;
  place: Place;
}

const MOST_FOUND = 9;

/** People and dossiers that fit some words; the only one is opened, of several one is chosen. */
export async function openWords(ctx: Context, words: string): Promise<Next> {
  if (/^\d{1,5}$/.test(words)) return { to: { at: 'dossier', named: words } };
  const { desk } = ctx.texts.screen;
  const store = await ctx.store();
  const exact = await store.citizens.byNumber(numberKey(words));
  const people = exact
    ? [exact]
    : await findOrPhone(words, (each) => store.citizens.find(each, MOST_FOUND));
  const sight = await sightHere(ctx);
  const dossiers = await findOrPhone(words, (each) => store.dossiers.find(each, MOST_FOUND, sight));
  const found: Listed[] = [
    ...people.map((person) => ({
      name: personLine(person),
      place: { at: 'citizen' as const, id: person.id },
    })),
    ...dossiers.map(({ code, ownerName, procedure }) => ({
      name: `${code}  ${ownerName}  ${procedure.name}`,
      place: { at: 'dossier' as const, named: code },
    })),
  ].slice(0, MOST_FOUND);
  const [only] = found;
  if (!only) {
    (await screenOf<object>(ctx)).say([desk.foundNothing(words)]);
    return 'home';
  }
  if (found.length === 1) return { to: only.place };
  const question: Question<{ pick: Listed | null }> = {
    lines: numbered(found.map(({ name }) => name)),
    message: desk.whichOne,
    explain: desk.explainList,
    read: (_typed, entry) => {
      const pick = entry.kind === 'number' ? found[entry.n - 1] : undefined;
      if (entry.kind === 'nothing') return { set: { pick: null } };
      return pick ? { set: { pick } } : { say: [desk.oneOfThese(found.length)] };
    },
  };
  return askThen(ctx, question, { pick: null }, ({ pick }) => (pick ? { to: pick.place } : 'home'));
}

/** `1` a reception ticket, `1u` and so on with priority: a strip is printed. */
async function takeTicket(ctx: Context): Promise<Next> {
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
  return askThen(ctx, question, { words: [] }, ({ words: line }) => run(...line)(ctx));
}

/** Guidance and accounts stand on the citizen's page: here only the person is asked for. */
async function helpSomebody(ctx: Context): Promise<Next> {
  const take = recorded<{ citizen: string }>(ctx, (citizen) => ({ citizen }));
  const question = personQuestion<{ citizen: string }>(ctx, null, take);
  return askThen(ctx, question, { citizen: '' }, ({ citizen: id }) => ({
    to: { at: 'citizen', id },
  }));
}

async function searchProcedure(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const question = lineQuestion<{ words: string }>(ctx, desk.askProcedureWords, (words) => ({
    set: { words },
  }));
  return askThen(ctx, question, { words: '' }, ({ words }) =>
    run('procedure', 'search', words)(ctx),
  );
}

/** Goes on with a draft; one of somebody else only with a reason, which the journal keeps. */
export async function continueDraft(ctx: Context, draft: Draft): Promise<Next> {
  const { staff } = await ctx.session();
  if (draft.login === staff.login) return receiving(draft);
  const { desk } = ctx.texts.screen;
  const begun = localTime(draft.begunAt);
  const question = lineQuestion<{ reason: string }>(
    ctx,
    desk.askTakeOver(draft.login, begun),
    (reason) => ({ set: { reason } }),
  );
  return askThen(ctx, question, { reason: '' }, async ({ reason }) =>
    receiving(await takeOver(ctx, draft, reason)),
  );
}
