/** What is written when whole personal numbers are asked for where a list masks them. */
import { event } from '../event-kind.ts';
import { list, number, record, text } from '../shape.ts';
import type { Uuid } from '../value/id.ts';

export const accessEvents = {
  'access.revealed': event(
    record({
      reveal: text<Uuid>(),
      /** The command whose answer has them. */
      what: text(),
      /** How many people were shown. */
      people: number(),
      /** Their records; none where a whole list left the store, which its own entry tells of. */
      whose: list(text<Uuid>()),
    }),
    /** What for, as somebody has typed it. */
    record({ purpose: text() }),
  ),
};
