/** `dossier receive` on a terminal: asks for what the flags left out, as the counter does. */
import { LeftAndTold } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { followedBy, type Outcome } from '../../cli/outcome.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { AskedReception, ReceiveInput } from '../dossier/receive-options.ts';
import { receive, type Received } from '../dossier/reception.ts';
import { postSightHere } from '../citizen/acquainted.ts';
import { findPresent } from '../citizen/shared.ts';
import { findDossier, requireActable } from '../dossier/shared.ts';
import { findProcedure } from '../procedure/shared.ts';
import { fillReceived } from './fill-received.ts';
import { dropDraft, newDraft } from './draft.ts';
import { ownerAnswers } from './owner-step.ts';
import { holderOf } from './card-question.ts';
import { patientlyOrLeft, underKey } from '../../cli/patience.ts';
import { toScan } from './place.ts';
import { inputOf, noAnswers, type ReceiveAnswers } from './receive-answers.ts';
import { askDraft } from './receive-flow.ts';
import { receptionDay } from './receive-steps.ts';
import { screenOf } from './screen.ts';
import { reasonText } from '../../cli/value-option.ts';

/** What is scanned meanwhile leads elsewhere, and from there back to the reception. */
export async function talkReception(
  input: AskedReception,
  ctx: Context,
): Promise<Outcome<Received>> {
  const mistaken = await mistakenOf(input, ctx);
  const base = { ...given(input), ...(mistaken && { reason: await reasonOf(input, ctx) }) };
  const answers = await answersFrom(input, mistaken, ctx);
  let draft = await newDraft(ctx, { base, answers });
  for (;;) {
    const asked = await askDraft(ctx, draft);
    if (asked.end === 'agreed') {
      const key = ctx.globals.key ?? draft.key;
      const wanted = { ...inputOf(asked.draft.answers, base, null), print: input.print };
      const agreed = { key, shown: asked.shown };
      const received = await patientlyOrLeft(ctx, () => receive(wanted, agreed, ctx), underKey);
      // The draft goes when its dossier is there, and not before.
      const done = await followedBy(received, () => dropDraft(ctx, asked.draft));
      await fillReceived(ctx, done.value.code, asked.draft.answers);
      return done;
    }
    const screen = await screenOf<object>(ctx);
    const { draftKept, noDossierKept } = ctx.texts.screen.desk;
    screen.say([asked.kept ? draftKept : noDossierKept]);
    if (asked.end === 'left') throw new LeftAndTold();
    const { walk } = await import('./walk.ts');
    await walk(ctx, toScan(asked.scan));
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

/** What is to give way, while it may: nobody is asked anything about what is refused. */
async function mistakenOf({ replaces }: AskedReception, ctx: Context): Promise<Dossier | null> {
  if (replaces === null) return null;
  await requireActable(replaces, 'cancel', ctx);
  return findDossier(replaces, await ctx.store(), ctx);
}

/** Why it was a mistake. */
async function reasonOf({ reason }: AskedReception, ctx: Context): Promise<string> {
  return reason ?? (await ctx.ask()).value(ctx.texts.screen.life.askReason, reasonText());
}

async function answersFrom(
  input: AskedReception,
  mistaken: Dossier | null,
  ctx: Context,
): Promise<ReceiveAnswers> {
  const store = await ctx.store();
  const { papers, ...none } = noAnswers;
  const told = (input.component ?? []).length > 0 || input.allComponents === true;
  const edition =
    input.procedure === null
      ? null
      : await findProcedure(
          input.procedure,
          store,
          await receptionDay(ctx, { receivedAt: input.receivedAt }),
        );
  const { citizen } = input;
  const sight = await postSightHere(ctx);
  const known = citizen === null ? null : await findPresent(citizen, store, sight);
  const scanned = input.scan === null ? null : await holderOf(ctx, input.scan);
  const owner = scanned ?? (known && { known });
  return {
    ...none,
    citizen: mistaken?.owner.citizen ?? null,
    ...(owner && ownerAnswers(owner)),
    procedure: edition?.procedure.code ?? null,
    caseId: input.case,
    papers: told ? (input.component ?? []) : papers,
    lookUps: [...(input.data ?? []), ...(input.dataFailed ?? [])],
    reuse: input.reuse ?? [],
    ...{ needed: input.needed ?? [], notNeeded: input.notNeeded ?? [] },
    // All papers are said to be here: none is missing that would need a reason.
    missingReason: input.allComponents === true ? '' : input.missingReason,
    // Its answer is the one thing that standard output has then.
    declaration: ctx.globals.json ? { how: 'brought', form: '' } : null,
    certify: (input.certify ?? []).length > 0 ? (input.certify ?? []) : null,
    quantities: (input.quantity ?? []).length > 0 ? {} : null,
    countedBefore: null,
    agreed: ctx.globals.yes || ctx.globals.json,
  };
}
