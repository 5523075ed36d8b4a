/**
 * What the journal says a second person agreed to where the same one had asked for it: whoever
 * changes for a moment who asked is a second person to themselves, but not in the entries.
 */
import { isEventType } from '../event-reading.ts';
import type { EventType } from '../event.ts';
import { factsOfEntry, MOST_TOLD, type BeyondRole, type EntryBy } from './beyond-role.ts';

/** What asks for something, and the field that names it. */
const asks: Partial<Record<EventType, string>> = {
  'reversal.requested': 'reversal',
  'account.proposed': 'account',
};
/** What agrees to it as a second person. */
const agrees: Partial<Record<EventType, string>> = {
  'reversal.decided': 'reversal',
  'account.approved': 'account',
};

/** Walks entries in the order in which they came. */
export class ApprovalWalk {
  readonly found: BeyondRole[] = [];
  readonly #askedBy = new Map<string, string>();

  see(entry: EntryBy): void {
    const { type, actor, book, seq, at } = entry;
    if (!isEventType(type)) return;
    const field = asks[type] ?? agrees[type];
    if (field === undefined) return;
    const facts = factsOfEntry(entry);
    const what = `${field} ${String(facts[field])}`;
    if (type in asks) this.#askedBy.set(what, actor);
    const itself = facts['how'] === 'second_person' && this.#askedBy.get(what) === actor;
    if (!(type in agrees) || !itself || this.found.length >= MOST_TOLD) return;
    this.found.push({ book, seq, at, actor, type, role: null, why: 'itself' });
  }
}
