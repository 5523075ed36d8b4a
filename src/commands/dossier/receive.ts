/** `dossier receive`: the main act. Read, decide, show, confirm; then lock, decide again, write. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import {
  choice,
  flag,
  many,
  optionalValue,
  required,
  text,
  whole,
  withDefault,
  type Asked,
  type Input,
} from '../../cli/option.ts';
import { component, instant, quantity } from '../../cli/value-option.ts';
import { returnWays, sources } from '../../domain/dossier/dossier.ts';
import { channels } from '../../domain/procedure/procedure.ts';
import type { Newcomer } from '../citizen/shared.ts';
import { printAfter, requirePlace } from '../print/shared.ts';
import { showDossier } from './card.ts';
import { prepareReception } from './receive-facts.ts';
import { confirmReception, requireSame, showTiming } from './receive-preview.ts';
import { dossierView } from './view.ts';

const options = {
  procedure: required(text('code')),
  citizen: text('number'),
  scan: text('text'),
  case: text('case'),
  submitter: text('number'),
  authorisedBy: text('text'),
  channel: withDefault(choice(channels), 'counter'),
  source: choice(sources),
  component: many(component()),
  allComponents: flag(),
  missingReason: text('text'),
  sets: withDefault(whole(1, 99), 1),
  subject: text('text'),
  quantity: many(quantity()),
  returnBy: withDefault(choice(returnWays), 'counter'),
  receivedAt: instant(),
  reason: text('text'),
  print: optionalValue(text('file')),
};

/** With somebody new whom the clerk typed at the questions: recorded with the dossier, or not. */
export type ReceiveInput = Input<typeof options> & { newcomer?: Newcomer };
export type AskedReception = Asked<typeof options>;

export default command({
  args: {},
  options,
  ask: async (input, ctx) => (await import('./receive-ask.ts')).askReception(input, ctx),
  missing: ({ citizen, scan, newcomer }: ReceiveInput) =>
    citizen === null && scan === null && !newcomer ? ['--citizen | --scan'] : [],
  run: receive,
  show: (result, ui) => {
    const { dossier } = ui.texts.screen;
    ui.done(result.replayed ? dossier.receivedBefore(result.receivedAt) : dossier.receivedNow);
    showDossier(result, ui);
    if (result.receiptFile !== null) ui.done(dossier.printed(result.receiptFile));
    showTiming(result, ui);
    const print = result.receiptFile === null ? [`motcua print receipt ${result.code}`] : [];
    ui.next(...print, `motcua dossier forward ${result.code}`);
  },
});

async function receive(input: ReceiveInput, ctx: Context) {
  requirePlace(input.print ?? '');
  const reception = await prepareReception(input, ctx);
  const shown = await confirmReception(reception, ctx);
  const { value, replayed } = await ctx.write('dossier.receive', async (writer, session) => {
    const owner = await reception.ensureOwner(writer);
    const events = await reception.decide(writer, session, owner);
    if (shown) requireSame(shown, events);
    await writer.append(events);
    const view = dossierView((await writer.dossiers.byId(reception.dossier))!);
    return { ...view, ...reception.timing(events) };
  });
  const wishes = { out: input.print ?? '', again: replayed };
  const receiptFile =
    input.print === null ? null : await printAfter(ctx, value.code, 'receipt', wishes);
  return { ...value, receiptFile, replayed };
}
