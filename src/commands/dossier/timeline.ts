/** `dossier timeline`: everything that happened to it, by whom, where and when. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import type { EventType, StoredEvent } from '../../domain/event.ts';
import { dossierStream, moneyStream } from '../../domain/stream.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { momentText } from '../../locale/format.ts';
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
    const { id, code } = await findDossier(input.code, store, ctx);
    const events = await store.history.of([dossierStream(id), moneyStream(id)]);
    return { code, events: events.map(entryOf) };
  },
  show: ({ code, events }, ui) => {
    const { dossier, words } = ui.texts.screen;
    ui.title(dossier.timelineOf(code));
    ui.table(
      [dossier.when, dossier.what, dossier.who, dossier.where],
      events.map((event) => [
        momentText(event.at),
        words.event[event.type],
        event.actor,
        `${event.office}/${event.counter}`,
      ]),
    );
  },
});

/** What a script needs of an event; people's data stay in the dossier itself. */
function entryOf(event: StoredEvent): TimelineEntry {
  const { at, type, actor, office, counter } = event;
  const data: object = event.data;
  const kept = Object.entries(data).filter(([key]) => !BULKY.has(key));
  return { at, type, actor, office, counter, detail: Object.fromEntries(kept) };
}

const BULKY = new Set(['components', 'fees', 'term', 'dossier', 'edition', 'ownerCitizen']);
