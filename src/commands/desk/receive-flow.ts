/** A reception from the first question to the receipt: the same at the counter and by command. */
import type { Context } from '../../cli/context.ts';
import { runSteps, type Turning } from '../../cli/steps.ts';
import { followedBy, type Outcome } from '../../cli/outcome.ts';
import { receive, type Received } from '../dossier/reception.ts';
import type { Shown } from '../dossier/receive-preview.ts';
import { agreeStep } from './agree-step.ts';
import { declarationStep } from './declaration-step.ts';
import { signerStep } from './signer-step.ts';
import { DraftKeeper, dropDraft, keepDraft, keepLast, type Draft } from './draft.ts';
import { receptionHead } from './head.ts';
import { ownerStep } from './owner-step.ts';
import { papersStep, reasonStep } from './paper-steps.ts';
import { patiently, underKey } from '../../cli/patience.ts';
import { inputOf, type ReceiveAnswers } from './receive-answers.ts';
import { caseStep, procedureStep, quantityStep } from './receive-steps.ts';
import { reachStep } from './reach-steps.ts';
import { screenOf } from './screen.ts';
import { submitterStep } from './submitter-step.ts';
import { subjectStep } from './visit-steps.ts';

export type DraftEnd =
  | { end: 'agreed'; draft: Draft; shown: Shown | null }
  | { end: 'left'; draft: Draft; kept: boolean }
  | { end: 'diverted'; draft: Draft; kept: boolean; scan: Turning };

/** Asks until the clerk agrees, leaves, or scans something else; the draft is kept meanwhile. */
export async function askDraft(ctx: Context, draft: Draft): Promise<DraftEnd> {
  let shown: Shown | null = null;
  const steps = [
    ownerStep(ctx),
    submitterStep(ctx, draft),
    procedureStep(ctx, draft.base),
    caseStep(ctx, draft.base),
    papersStep(ctx, draft),
    reasonStep(ctx, draft.base),
    declarationStep(ctx, draft.base),
    quantityStep(ctx, draft.base),
    signerStep(ctx, draft.base),
    subjectStep(ctx, draft),
    reachStep(ctx, draft.base),
    agreeStep(ctx, draft, (now) => (shown = now)),
  ];
  const keeper = new DraftKeeper<ReceiveAnswers>(
    (answers) => keepDraft(ctx, { ...draft, answers: { ...answers, agreed: false } }),
    (problem) => void screen.tell(problem),
  );
  const screen = await screenOf<ReceiveAnswers>(ctx, {
    keep: (answers) => keeper.keep(answers),
    head: (answers) => receptionHead(answers, ctx),
  });
  const ended = await runSteps(steps, draft.answers, screen);
  const after = { ...draft, answers: ended.answers };
  const { kept } = keeper;
  if (ended.end === 'diverted') return { end: 'diverted', draft: after, kept, scan: ended.scan };
  return ended.end === 'left'
    ? { end: 'left', draft: after, kept }
    : { end: 'agreed', draft: after, shown };
}

export type FlowEnd =
  | { end: 'received'; outcome: Outcome<Received>; answers: ReceiveAnswers }
  | { end: 'left' }
  | { end: 'diverted'; scan: Turning };

/** The flow at the counter. However often it is agreed to, one draft is received once. */
export async function receiveFlow(ctx: Context, draft: Draft): Promise<FlowEnd> {
  const { desk } = ctx.texts.screen;
  const asked = await askDraft(ctx, draft);
  if (asked.end !== 'agreed') {
    const screen = await screenOf<object>(ctx);
    // A ticket may have been called on the way here: that stands.
    screen.say([asked.kept ? desk.draftKept : desk.noDossierKept]);
    return asked.end === 'left' ? { end: 'left' } : { end: 'diverted', scan: asked.scan };
  }
  const { answers, base, visit, key } = asked.draft;
  const wanted = inputOf(answers, base, visit);
  const agreed = { key, shown: asked.shown };
  const received = await patiently(ctx, () => receive(wanted, agreed, ctx), underKey);
  if (received === null) {
    (await screenOf<object>(ctx)).say([desk.draftKept]);
    return { end: 'left' };
  }
  const outcome = await followedBy(received.value, async () => {
    await dropDraft(ctx, asked.draft);
    await keepLast(ctx, asked.draft);
  });
  return { end: 'received', outcome, answers };
}
