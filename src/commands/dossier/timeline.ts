/** `dossier timeline`: everything that happened to it, by whom, where and when. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import type { Ui } from '../../cli/ui.ts';
import { anyDossier } from '../../cli/value-option.ts';
import { correctable } from '../../domain/dossier/correction.ts';
import type { EventType, StoredEvent } from '../../domain/event.ts';
import { methods, reversalKinds } from '../../domain/payment/payment.ts';
import { dossierStream, draftStream, moneyStream } from '../../domain/stream.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import { saw, sightsOfDossier } from '../access/saw.ts';
import { findDossier } from './shared.ts';

export interface TimelineEntry {
  at: Instant;
  type: EventType;
  actor: string;
  office: string;
  counter: number;
  detail: Record<string, unknown>;
}

export default command({
  args: { code: required(anyDossier()) },
  options: {},
  json: ['code', { events: ['at type actor office counter detail'] }],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const seen = await findDossier(input.code, store, ctx);
    const { id, code } = seen;
    await saw(sightsOfDossier(seen, ctx.command), ctx);
    const streams = [dossierStream(id), moneyStream(id)];
    // A draft's key is that of the reception it became: who took it over is told here too.
    const draft = await store.history.keyOf(dossierStream(id));
    if (draft !== null) streams.push(draftStream(draft));
    const events = await store.history.of(streams);
    return { code, events: events.map(entryOf) };
  },
  show: ({ code, events }, ui) => {
    const { dossier } = ui.texts.screen;
    ui.title(dossier.timelineOf(code));
    ui.table(
      [dossier.when, dossier.what, dossier.who, dossier.where],
      events.map((event) => [
        momentText(event.at),
        moneyStepText(event, events, ui) ?? whatText(event, ui),
        event.actor,
        `${event.office}/${event.counter}`,
      ]),
    );
  },
});

/** Of a request to undo its step, of what and how much; of a fee made less by how much and why. */
function moneyStepText(
  { type, detail }: TimelineEntry,
  all: readonly TimelineEntry[],
  { texts }: Ui,
): string | null {
  const { dossier, moneyStep, words } = texts.screen;
  const of = (name: string): string =>
    typeof detail[name] === 'string' ? detail[name] : dossier.erased;
  if (type === 'fee.reduced') {
    const by = detail['waiver'] === null ? 'reduced' : 'by_law';
    return moneyStep.reduced(words.lowering[by], sumOf(detail), of('reason'));
  }
  if (!type.startsWith('reversal.')) return null;
  // Who decides and who pays tells which request: what of, it says itself.
  const asked = all.find(
    (each) => each.type === 'reversal.requested' && each.detail['reversal'] === detail['reversal'],
  );
  const kind = reversalKinds.find((each) => each === asked?.detail['kind']);
  if (asked === undefined || kind === undefined) return null;
  const told = [words.reversal[kind], sumOf(asked.detail), String(asked.detail['number'])] as const;
  if (type === 'reversal.requested') return moneyStep.asked(...told, of('reason'));
  if (type === 'reversal.decided') {
    return detail['approved'] === true
      ? moneyStep.approved(...told)
      : moneyStep.declined(...told, of('reason'));
  }
  const method = methods.find((each) => each === detail['method']);
  if (method === undefined) return moneyStep.writtenOff(...told);
  return moneyStep.paidOut(...told, words.method[method]);
}

function sumOf({ amount }: TimelineEntry['detail']): string {
  return moneyText(Number(amount));
}

/** What happened, and of a correction which fields it was of. */
function whatText({ type, detail }: TimelineEntry, ui: Ui): string {
  const { life, words } = ui.texts.screen;
  const { fields, replaces, replacedBy } = detail;
  const other = replaces ?? replacedBy;
  if (typeof other === 'string') return life.linked(words.event[type], other, replaces === other);
  if (type !== 'dossier.corrected' || !Array.isArray(fields)) return words.event[type];
  const told = correctable.filter((field) => fields.includes(field));
  return life.correctedFields(told.map((field) => words.corrected[field]).join(', '));
}

/** What a script needs of an event; people's data stay in the dossier itself. */
function entryOf(event: StoredEvent): TimelineEntry {
  const { at, type, actor, office, counter } = event;
  const kept = Object.entries(event.data).filter(([key]) => !BULKY.has(key));
  const said = Object.entries(event.personal ?? {}).filter(([key]) => WORDS.has(key));
  return { at, type, actor, office, counter, detail: Object.fromEntries([...kept, ...said]) };
}

/** Of what can be erased, the words of staff. */
const WORDS = new Set([
  ...['reason', 'note', 'paper', 'items'],
  ...['authorisation', 'missingReason', 'receivedAtReason', 'reasons', 'again'],
]);
const BULKY = new Set([
  'components',
  'fees',
  'term',
  'dossier',
  'edition',
  'ownerCitizen',
  'before',
  'after',
]);
