/** What a person was called here before. */
import { expect, test } from 'vitest';
import { formerNames } from '../../../src/domain/citizen/former-names.ts';
import { correctCitizen, registerCitizen } from '../../../src/domain/citizen/register.ts';
import type { StoredEvent } from '../../../src/domain/event.ts';
import type { Uuid } from '../../../src/domain/value/id.ts';
import { person, today } from '../../support/station.ts';

const called = (name: string) => ({
  ...{ id: 'a' as Uuid, version: 1, restricted: false },
  ...person({ name }),
});

/** From one name to the next; a name alone twice corrects something else. */
function history(...names: string[]): StoredEvent[] {
  return names.slice(1).flatMap((name, n) => {
    const after = person({ name, email: `${n}@example.vn` });
    const told = correctCitizen(called(names[n]!), after, { reason: null, today });
    return told.map((event) => ({ ...event }) as StoredEvent);
  });
}

test.each([
  ['nothing was corrected', [], []],
  ['something else was corrected', ['An', 'An'], []],
  ['the latest stands first', ['An', 'Lan', 'Hoa'], ['Lan', 'An']],
  ['each stands once, and never the present one', ['An', 'Lan', 'An', 'Lan', 'An'], ['Lan']],
])('%s', (_what, names, former) => {
  expect(formerNames(history(...names), names.at(-1) ?? 'An')).toEqual(former);
});

test('only what was corrected tells of former names', () => {
  const fresh = { citizen: 'a' as Uuid, by: 'typed', today } as const;
  const registered = registerCitizen(person({ name: 'An' }), null, fresh);
  const told = registered.map((event) => ({ ...event }) as StoredEvent);
  expect(formerNames([...told, ...history('An', 'Lan')], 'Lan')).toEqual(['An']);
});

test('none is left of a person who was erased', () => {
  const erased = history('An', 'Lan').map((event): StoredEvent => ({ ...event, personal: null }));
  expect(formerNames(erased, '')).toEqual([]);
});
