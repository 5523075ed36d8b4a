/** `handover send`: a batch leaves this office; it is on the road until somebody takes it in. */
import { createHash } from 'node:crypto';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import { choice, flag, many, required, textValue, type Input } from '../../cli/option.ts';
import { agencyId, anyDossier } from '../../cli/value-option.ts';
import { statuses } from '../../domain/dossier/status.ts';
import type { Carried } from '../../domain/handover/handover.ts';
import { sendHandover } from '../../domain/handover/send.ts';
import { slipSeries } from '../../domain/handover/slip.ts';
import { Problem } from '../../domain/problem.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { showHandover } from './card.ts';
import { knownCodes, typedCodes } from './codes.ts';
import { handoverFields, handoverView } from './view.ts';

const spec = {
  args: { codes: many(anyDossier()) },
  options: {
    to: required(agencyId()),
    allReceived: flag(),
    status: many(choice(statuses, 'status')),
    note: textValue('text'),
  },
};
type SendInput = Input<typeof spec.args & typeof spec.options>;

export default command({
  ...spec,
  json: [...handoverFields, 'replayed'],
  missing: (input) =>
    input.codes.length === 0 && !input.allReceived && input.status.length === 0
      ? ['<codes> | --all-received | --status']
      : [],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const now = await ctx.now();
    const codes = await knownCodes(await typedCodes(input.codes, ctx), store, ctx);
    await confirm(input, codes, ctx);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const dossiers = await chosen(input, codes, writer, session);
      const note = input.note && cleanLine(input.note);
      const facts = await factsOf(input, writer, session, now);
      const events = sendHandover(dossiers, note, facts);
      await writer.append(events);
      const [sent] = events;
      if (sent?.type !== 'handover.sent') throw new TypeError('a sending begins a hand-over');
      return handoverView(
        (await writer.handovers.bySlip(sent.data.slip))!,
        actorOf(session),
        writer,
      );
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    const { handover } = ui.texts.screen;
    ui.done(handover.sentNow(result.count, result.to.name));
    showHandover(result, ui);
    ui.next(`motcua print handover ${result.slip}`, `motcua handover show ${result.slip}`);
  },
});

async function chosen(
  input: SendInput,
  codes: readonly string[],
  reader: Reader,
  { office }: Session,
): Promise<Carried[]> {
  const wanted = input.allReceived ? ['received' as const, ...input.status] : input.status;
  const held =
    wanted.length === 0
      ? []
      : await reader.handovers.carried({ holder: office.agencyId, statuses: wanted });
  const found = await reader.handovers.carried(codes);
  // In the order in which they were scanned: so they lie in the envelope.
  const named = found.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
  return [...new Map([...named, ...held].map((each) => [each.id, each])).values()];
}

async function factsOf(input: SendInput, reader: Reader, session: Session, now: Instant) {
  const to = await reader.offices.byId(input.to);
  if (!to) throw new Problem('office.not_found', { typed: input.to, near: [] });
  const { office: from, counter, staff } = session;
  const lastNumber = await reader.reference.lastNumber(slipSeries(counter, localDate(now)));
  const sha256 = (list: string): string => createHash('sha256').update(list).digest('hex');
  return { from, to, counter, now, lastNumber, giverName: staff.name, sha256 };
}

/** A hand-over is not taken back lightly: on a terminal it is asked about, without a default. */
async function confirm(input: SendInput, codes: readonly string[], ctx: Context): Promise<void> {
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return;
  const session = await ctx.session();
  const dossiers = await chosen(input, codes, await ctx.store(), session);
  const { handover } = ctx.texts.screen;
  await (await ctx.ask()).sure(handover.sureSend(dossiers.length, input.to));
}
