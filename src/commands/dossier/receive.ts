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
import { requirePlace } from '../../cli/out-file.ts';
import { printAfter } from '../print/shared.ts';
import type { Ui } from '../../cli/ui.ts';
import { showDossier } from './card.ts';
import { prepareReception } from './receive-facts.ts';
import { requireSame, showTiming, type Shown } from './receive-preview.ts';
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
  visit: text('code'),
  print: optionalValue(text('file')),
};

/** With somebody new who came with this dossier: recorded with it, or not at all. */
export type ReceiveInput = Input<typeof options> & { newcomer?: Newcomer | null };

/** Shown and agreed to on the counter screen, under the draft's own idempotency key. */
export interface Agreed {
  agreed?: { key: string; draft: string; shown: Shown | null };
}
export type Received = Awaited<ReturnType<typeof receive>>;
export type AskedReception = Asked<typeof options>;

export default command({
  args: {},
  options,
  ask: async (input, ctx) => (await import('../desk/receive-flow.ts')).askReception(input, ctx),
  missing: ({ citizen, scan, newcomer }: ReceiveInput) =>
    citizen === null && scan === null && !newcomer ? ['--citizen | --scan'] : [],
  run: async (input, ctx) => {
    const result = await receive(input, ctx);
    const { agreed } = input as Agreed;
    // The draft goes when its dossier is there, and not before.
    if (agreed) await (await import('../desk/draft.ts')).dropDraft(ctx, agreed.draft);
    return result;
  },
  show: showReceived,
});

export function showReceived(result: Received, ui: Ui): void {
  const { dossier } = ui.texts.screen;
  const before = dossier.receivedBefore(result.receivedAt, result.code);
  ui.done(result.replayed ? before : dossier.receivedNow);
  showDossier(result, ui);
  if (result.receiptFile !== null) ui.done(dossier.printed(result.receiptFile));
  showTiming(result, ui);
  const print = result.receiptFile === null ? [`motcua print receipt ${result.code}`] : [];
  ui.next(...print, `motcua dossier forward ${result.code}`);
}

/**
 * Decides under the lock and writes. What a person was shown before is decided again, and must
 * come to the same; for scripts and `--yes` nothing is decided before the lock.
 */
export async function receive(input: ReceiveInput & Agreed, ctx: Context) {
  requirePlace(input.print ?? '');
  const shown = input.agreed?.shown ?? null;
  const reception = shown?.reception ?? (await prepareReception(input, ctx));
  const { value, replayed } = await ctx.write(
    'dossier.receive',
    async (writer, session) => {
      const owner = await reception.ensureOwner(writer);
      const events = await reception.decide(writer, session, owner);
      if (shown) requireSame(shown.events, events);
      await writer.append(events);
      const view = dossierView((await writer.dossiers.byId(reception.dossier))!);
      return { ...view, ...reception.timing(events) };
    },
    asReceive(input),
  );
  const wishes = { out: input.print ?? '', again: replayed };
  const receiptFile =
    input.print === null ? null : await printAfter(ctx, value.code, 'receipt', wishes);
  return { ...value, receiptFile, replayed };
}

/** The key of the draft, under this command's name wherever the draft was begun. */
function asReceive({ agreed }: Agreed): { key: string | null; command: string } | undefined {
  return agreed && { key: agreed.key, command: 'dossier receive' };
}
