/** What a projector is: the rows that an event makes, by the event alone. */
import type { EventType, StoredEvent } from '../../domain/event.ts';
import type { Change } from '../engine/portable.ts';

export type Projectors<Type extends EventType> = {
  [T in Type]: (event: StoredEvent<T>) => Change[];
};

/** The types of events whose names begin with a noun. */
export type EventsOf<Noun extends string> = Extract<EventType, `${Noun}.${string}`>;
