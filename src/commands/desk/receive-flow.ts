/** A reception from the first question to the receipt: the same at the counter and by command. */
import type { Context } from '../../cli/context.ts';
import { runSteps } from '../../cli/steps.ts';
import { Problem } from '../../domain/problem.ts';
import type { Scan } from '../../domain/scan/route.ts';
import type { Outcome } from '../../cli/outcome.ts';
import type { AskedReception, ReceiveInput } from '../dossier/receive-options.ts';
import { receive, type Received } from '../dossier/reception.ts';
import type { Shown } from '../dossier/receive-preview.ts';
import { findCitizen } from '../citizen/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import { agreeStep } from './agree-step.ts';
import { dropDraft, keepDraft, keepLast, newDraft, type Draft } from './draft.ts';
import { asOwner, fromCard, ownerStep } from './owner-step.ts';
import { papersStep, reasonStep } from './paper-steps.ts';
import { inputOf, noAnswers, type ReceiveAnswers } from './receive-answers.ts';
import { caseStep, procedureStep, quantityStep } from './receive-steps.ts';
import { screenOf } from './screen.ts';

type Asked =
  | { end: 'agreed'; draft: Draft; shown: Shown | null }
  | { end: 'left'; draft: Draft }
  | { end: 'diverted'; draft: Draft; scan: Scan };

/** Asks until the clerk agrees, leaves, or scans something else; the draft is kept meanwhile. */
async function askDraft(ctx: Context, draft: Draft): Promise<Asked> {
  const channel = draft.answers.more.channel ?? draft.base.channel ?? 'counter';
  let shown: Shown | null = null;
  const steps = [
    ownerStep(ctx),
    procedureStep(ctx),
    caseStep(ctx),
    papersStep(ctx, draft.visit),
    reasonStep(ctx),
    quantityStep(ctx, channel),
    agreeStep(ctx, draft, (now) => (shown = now)),
  ];
  const screen = await screenOf<ReceiveAnswers>(ctx, (answers) =>
    keepDraft(ctx, { ...draft, answers: { ...answers, agreed: false } }),
  );
  const ended = await runSteps(steps, draft.answers, screen);
  const after = { ...draft, answers: ended.answers };
  if (ended.end === 'diverted') return { end: 'diverted', draft: after, scan: ended.scan };
  return ended.end === 'left'
    ? { end: 'left', draft: after }
    : { end: 'agreed', draft: after, shown };
}

export type FlowEnd =
  | { end: 'received'; outcome: Outcome<Received> }
  | { end: 'left' }
  | { end: 'diverted'; scan: Scan };

/** The flow at the counter. However often it is agreed to, one draft is received once. */
export async function receiveFlow(ctx: Context, draft: Draft): Promise<FlowEnd> {
  const { desk } = ctx.texts.screen;
  const asked = await askDraft(ctx, draft);
  if (asked.end !== 'agreed') {
    const { citizen, newcomer, procedure } = asked.draft.answers;
    const kept = citizen ?? newcomer ?? procedure;
    const screen = await screenOf<object>(ctx);
    screen.say([kept === null ? desk.nothingKept : desk.draftKept]);
    return asked.end === 'left' ? { end: 'left' } : { end: 'diverted', scan: asked.scan };
  }
  const { answers, base, visit, key } = asked.draft;
  const wanted = inputOf(answers, base, visit);
  const outcome = await receive(wanted, { key, shown: asked.shown }, ctx);
  await dropDraft(ctx, key);
  await keepLast(ctx, answers);
  return { end: 'received', outcome };
}

/** `dossier receive` on a terminal: asks for what the flags left out, through the same flow. */
export async function talkReception(
  input: AskedReception,
  ctx: Context,
): Promise<Outcome<Received>> {
  const base = given(input);
  const answers = await answersFrom(input, ctx);
  let draft = await newDraft(ctx, { base, answers });
  for (;;) {
    const asked = await askDraft(ctx, draft);
    if (asked.end === 'agreed') {
      const key = ctx.globals.key ?? draft.key;
      const wanted = { ...inputOf(asked.draft.answers, base, null), print: input.print };
      const outcome = await receive(wanted, { key, shown: asked.shown }, ctx);
      // The draft goes when its dossier is there, and not before.
      await dropDraft(ctx, draft.key);
      return outcome;
    }
    const screen = await screenOf<object>(ctx);
    screen.say([ctx.texts.screen.desk.draftKept]);
    if (asked.end === 'left') throw new Problem('input.cancelled', {});
    const { openScan } = await import('./pages.ts');
    await openScan(ctx, asked.scan);
    draft = asked.draft;
  }
}

/** What flags said; a list that is empty or a switch that is off said nothing. */
function given(input: AskedReception): Partial<ReceiveInput> {
  const said = Object.entries(input).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(said);
}

async function answersFrom(input: AskedReception, ctx: Context): Promise<ReceiveAnswers> {
  const store = await ctx.store();
  const { papers, ...none } = noAnswers;
  const told = (input.component ?? []).length > 0 || input.allComponents === true;
  const edition =
    input.procedure === null
      ? null
      : await findProcedure(input.procedure, store, await ctx.today());
  const known = input.citizen === null ? null : await findCitizen(input.citizen, store);
  const scanned = input.scan === null ? null : await fromCard(ctx, input.scan, asOwner);
  // A card whose name was lost is asked for again at the first question.
  const owner = scanned && 'set' in scanned ? scanned.set : known ? asOwner({ known }) : {};
  return {
    ...none,
    ...('set' in owner ? owner.set : owner),
    procedure: edition?.procedure.code ?? null,
    caseId: input.case,
    papers: told ? (input.component ?? []) : papers,
    // All papers are said to be here: none is missing that would need a reason.
    missingReason: input.allComponents === true ? '' : input.missingReason,
    quantities: (input.quantity ?? []).length > 0 ? {} : null,
    agreed: ctx.globals.yes || ctx.globals.json,
  };
}
