/** What a store keeps beside its journal: who is signed in, and values by name. */
import type { Engine } from './engine/portable.ts';
import { sessionsOver, staffSessions } from './sessions.ts';
import { storeValues, valuesOver } from './values.ts';

interface KeptBeside {
  /** What was known of lasting values at opening. */
  lasting: ReadonlyMap<string, string | null>;
  elsewhere: Engine | null;
}

/** What a store that cannot be written has of it is elsewhere. */
export function besideJournal(engine: Engine, { lasting, elsewhere }: KeptBeside) {
  const [values, sessions] = [storeValues(engine, lasting), staffSessions(engine)];
  return elsewhere === null
    ? { values, sessions }
    : { values: valuesOver(values, elsewhere), sessions: sessionsOver(sessions, elsewhere) };
}
