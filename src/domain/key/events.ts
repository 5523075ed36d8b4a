/** What can happen to the keys that sign an office's papers. */
import { event, nobody } from '../event-kind.ts';
import { number, record, text } from '../shape.ts';

export const keyEvents = {
  /** It signs from then on, and the one before it no more. */
  'key.added': event(
    record({
      /** Counted from 1 in a store. */
      n: number(),
      /** The first eight hexadecimal digits of the public half's SHA-256. */
      id: text(),
      /** The public half, as base64url of its DER. */
      public: text(),
    }),
    nobody,
  ),
  /** Nothing that it has signed is believed for its signature any more. */
  'key.revoked': event(record({ id: text() }), record({ reason: text() })),
};
