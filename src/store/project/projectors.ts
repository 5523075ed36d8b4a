/** What a projector is: the row changes of one event, a function of the event alone. */
import type { EventType, StoredEvent } from '../../domain/event.ts';
import type { Change } from '../engine/portable.ts';

export type Projectors<Type extends EventType> = {
  [T in Type]: (event: StoredEvent<T>) => Change[];
};
