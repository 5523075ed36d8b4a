/** What the counter does in its own way, where a command's own questions would be more keys. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import type { PageThing } from '../../cli/surroundings.ts';
import { reasonText } from '../../cli/value-option.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { CommandPath, ScreenAct } from '../../locale/texts.ts';
import { servingLines } from './serving-lines.ts';
import { hereOf, servedHere } from '../queue/shared.ts';
import { colleagueNames } from '../staff/names.ts';
import { wayFrom } from './act-words.ts';
import { beginReception } from './begin-reception.ts';
import { citizenInSight } from '../citizen/shared.ts';
import { begunText, discardDraft } from './discard-draft.ts';
import { isFilling, lastAnswers, newDraft, takeOver, type Draft, type KeptDraft } from './draft.ts';
import { editQuestion } from './edit-citizen.ts';
import { openWords } from './open-words.ts';
import { patiently, runPatiently } from '../../cli/patience.ts';
import { knownQuestion, personQuestion, recorded } from './person-question.ts';
import type { DeskList, Next } from './place.ts';
import { lineQuestion, valueQuestion } from './questions.ts';
import { dayPaper, monthPaper } from './report-acts.ts';
import { askThen, screenOf } from './screen.ts';
import { ticketAct } from './ticket-act.ts';

/** What the counter does in its own way: on a page of its own, or with a question before it. */
export type Flow = (ctx: Context, on?: PageThing | null) => Promise<Next>;

const run =
  (...words: string[]): Flow =>
  async (ctx) => {
    await runPatiently(ctx, words);
    return 'home';
  };

/** A list of the day, of which each row opens. */
const list =
  (which: DeskList): Flow =>
  async () => ({ to: { at: 'list', list: which } });

/** All else asks what its command declares. */
export const ownFlows: Readonly<Record<ScreenAct, Flow> & Partial<Record<CommandPath, Flow>>> = {
  'dossier receive': receiveNew,
  'same as last': receiveSame,
  'queue call': callNext,
  'dossier show': returnResult,
  'dossier find': findAnything,
  'citizen find': findAnything,
  'queue take': ticketAct,
  'citizen show': helpSomebody,
  // The question that finds somebody records them where they are new.
  'citizen register': helpSomebody,
  'citizen edit': editSomebody,
  'handover send': async (_ctx, on = null) => ({
    to: { at: 'sending', codes: on?.offers === 'dossier' ? [on.value] : [] },
  }),
  // A batch is picked or scanned there, and its page has what may be done with it.
  'handover receive': toHandovers,
  'handover list': toHandovers,
  'handover show': toHandovers,
  'handover recall': toHandovers,
  'handover settle': toHandovers,
  'handover ageing': async () => ({ to: { at: 'road' } }),
  'dossier uncollected': list('collect'),
  'due soon': list('due'),
  overdue: list('late'),
  awaited: list('awaited'),
  road: list('road'),
  'to send on': list('onward'),
  supervisor: async () => ({ to: { at: 'supervisor' } }),
  absent: run(...servingLines['v']!),
  'discard draft': discardDraft,
  'day report': dayPaper,
  'month report': monthPaper('summary'),
  'month register': monthPaper('register'),
};

async function toHandovers(): Promise<Next> {
  return { to: { at: 'handovers' } };
}

/** Picked on somebody's page, it is theirs. */
async function receiveNew(ctx: Context, on: PageThing | null = null): Promise<Next> {
  return beginReception(ctx, on?.offers === 'citizen' ? on.value : null);
}

/** Where a draft is gone on with. */
async function goingOn(ctx: Context, draft: KeptDraft): Promise<Next> {
  if (!isFilling(draft)) return receiving(draft);
  await runPatiently(ctx, draft.line);
  return 'home';
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
  if (await servedHere(store, await hereOf(ctx))) await runPatiently(ctx, ['queue', 'done']);
  const code = await runPatiently(ctx, ['queue', 'call']);
  // Who was called stays called, and nobody is called in their place.
  const begun = code === 0 ? await patiently(ctx, () => begunFor(ctx)) : null;
  return begun?.value ?? 'home';
}

/** What the one who is served came for. */
async function begunFor(ctx: Context): Promise<Next> {
  const store = await ctx.store();
  const ticket = await servedHere(store, await hereOf(ctx));
  if (!ticket) return 'home';
  // Who came with a receipt came for that dossier.
  const dossier = ticket.dossier === null ? null : await store.dossiers.byId(ticket.dossier);
  if (dossier) return { to: { at: 'dossier', named: dossier.code } };
  if (ticket.citizen !== null) return { to: { at: 'citizen', id: ticket.citizen } };
  if (ticket.service === 'reception') return receiveNew(ctx);
  if (ticket.service === 'result') return returnResult(ctx);
  return ticket.service === 'guidance' ? helpSomebody(ctx) : 'home';
}

/** A code, a small number or a scan of the receipt; then the dossier's page has the rest. */
async function returnResult(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const question: Question<{ code: string }> = {
    ...lineQuestion<{ code: string }>(
      ctx,
      { message: desk.askCode, kind: 'code' },
      async (code) => (await wayFrom(ctx, code, 0)) ?? { set: { code } },
    ),
    explain: desk.explainCode,
  };
  return askThen(ctx, question, { code: '' }, ({ code }) => findRecord(ctx, code));
}

/** Who looks for a record receives nothing, whatever procedure is called so. */
async function findRecord(ctx: Context, words: string): Promise<Next> {
  return openWords(ctx, words, { noProcedure: true });
}

async function findAnything(ctx: Context): Promise<Next> {
  const { desk } = ctx.texts.screen;
  const question = lineQuestion<{ words: string }>(
    ctx,
    { message: desk.askFind, kind: 'search' },
    async (words) => (await wayFrom(ctx, words, 0)) ?? { set: { words } },
  );
  return askThen(ctx, question, { words: '' }, ({ words }) => findRecord(ctx, words));
}

/** Guidance and accounts stand on the citizen's page: here only the person is asked for. */
async function helpSomebody(ctx: Context): Promise<Next> {
  const take = recorded<{ citizen: string }>(ctx, (citizen) => ({ citizen }));
  const question = personQuestion<{ citizen: string }>(ctx, null, take);
  return askThen(ctx, question, { citizen: '' }, ({ citizen: id }) => ({
    to: { at: 'citizen', id },
  }));
}

/** Whose record, what of it is wrong, and what is right. */
async function editSomebody(ctx: Context, on: PageThing | null = null): Promise<Next> {
  if (on?.offers === 'citizen') return editOne(ctx, on.value);
  const question = knownQuestion<{ citizen: Uuid | null }>(ctx, ({ id }) => ({
    set: { citizen: id },
  }));
  return askThen(ctx, question, { citizen: null }, ({ citizen }) =>
    citizen === null ? 'back' : editOne(ctx, citizen),
  );
}

async function editOne(ctx: Context, id: string): Promise<Next> {
  const citizen = await citizenInSight(ctx, id);
  const edit = editQuestion<{ words: string[] }>(ctx, citizen, (words) => ({ set: { words } }));
  return askThen(ctx, edit, { words: [] }, async ({ words }) => {
    await run(...words)(ctx);
    return { to: { at: 'citizen', id: citizen.id } };
  });
}

/** Goes on with a draft; one of somebody else only with a reason, which the journal keeps. */
export async function continueDraft(ctx: Context, draft: KeptDraft): Promise<Next> {
  const { staff } = await ctx.session();
  if (draft.login === staff.login) return goingOn(ctx, draft);
  const { desk } = ctx.texts.screen;
  const begun = await begunText(ctx, draft);
  const by = (await colleagueNames(ctx))(draft.login);
  const question = valueQuestion<{ reason: string }, string>(
    ctx,
    desk.askTakeOver(by, begun),
    reasonText(),
    (reason) => ({ set: { reason } }),
  );
  return askThen(ctx, question, { reason: '' }, async ({ reason }) =>
    goingOn(ctx, await takeOver(ctx, draft, reason)),
  );
}
