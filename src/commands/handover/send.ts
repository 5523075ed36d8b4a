/** `handover send`: a batch leaves this office; it is on the road until somebody takes it in. */
import { createHash } from 'node:crypto';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import type { Session } from '../../cli/session.ts';
import {
  choice,
  flag,
  many,
  newFile,
  optionalValue,
  required,
  textValue,
  type Input,
} from '../../cli/option.ts';
import { wantedBehind } from '../print/going.ts';
import { hasGone, noPaperWent, sentFields, sentOf, showWent } from '../print/went.ts';
import { agencyId, anyDossier } from '../../cli/value-option.ts';
import { statuses } from '../../domain/dossier/status.ts';
import type { Carried } from '../../domain/handover/handover.ts';
import { sendHandover } from '../../domain/handover/send.ts';
import { slipSeries } from '../../domain/handover/slip.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import { actorOf } from '../dossier/act-facts.ts';
import { findOffice } from '../office/shared.ts';
import { recordAfter } from '../print/handover-record.ts';
import { codeLines, showOutcome } from './card.ts';
import { knownCodes, typedCodes } from './codes.ts';
import { handoverFields, handoverView } from './view.ts';

const spec = {
  args: { codes: many(anyDossier()) },
  options: {
    to: required(agencyId()),
    allReceived: flag(),
    status: many(choice(statuses, 'status')),
    note: textValue('text'),
    print: optionalValue(newFile('pdf')),
  },
};
type SendInput = Input<typeof spec.args & typeof spec.options>;

export default command({
  ...spec,
  json: [...handoverFields, 'file replayed', sentFields],
  missing: (input) =>
    input.codes.length === 0 && !input.allReceived && input.status.length === 0
      ? ['<codes> | --all-received | --status']
      : [],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const now = await ctx.now();
    const codes = await knownCodes(await typedCodes(input.codes, ctx), store, ctx);
    await confirm(input, codes, now, ctx);
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
    // An answer given again prints its record only where it was never printed.
    const wanted =
      replayed && value.prints > 0 ? null : await wantedBehind(ctx, input.print, 'handover');
    const printed =
      wanted === null
        ? noPaperWent
        : await recordAfter(ctx, value.slip, { out: wanted, copies: 2 });
    return printed.map((went) => ({ ...value, file: went.file, ...sentOf(went), replayed }));
  },
  show: (result, ui) => {
    const { handover } = ui.texts.screen;
    ui.done(handover.sentNow(result.count, result.to.name));
    showOutcome(result, ui);
    showWent(result, ui);
    const paper = hasGone(result) ? [] : [`motcua print handover ${result.slip}`];
    ui.next(...paper, `motcua handover show ${result.slip}`);
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
  const to = await findOffice(input.to, reader);
  const { office: from, counter, staff } = session;
  const lastNumber = await reader.reference.lastNumber(slipSeries(counter, localDate(now)));
  const sha256 = (list: string): string => createHash('sha256').update(list).digest('hex');
  return { from, to, counter, now, lastNumber, giverName: staff.name, sha256 };
}

/**
 * A hand-over is not taken back lightly: on a terminal it is decided as it would be written, so
 * that what is refused is said before anything is asked; then it is shown and asked about, without
 * a default.
 */
async function confirm(
  input: SendInput,
  codes: readonly string[],
  now: Instant,
  ctx: Context,
): Promise<void> {
  if (!ctx.interactive || ctx.globals.yes || ctx.globals.json) return;
  const session = await ctx.session();
  const store = await ctx.store();
  const dossiers = await chosen(input, codes, store, session);
  const facts = await factsOf(input, store, session, now);
  // What was sent under this key before is on the road, and gives its answer again.
  if (ctx.globals.key === null) sendHandover(dossiers, null, facts);
  const { handover } = ctx.texts.screen;
  const { stderr } = ctx.surroundings;
  for (const line of codeLines(dossiers, handover)) stderr.write(`${line}\n`);
  await (await ctx.ask()).sure(handover.sureSend(dossiers.length, facts.to.name));
}
