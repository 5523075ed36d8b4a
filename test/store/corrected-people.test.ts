/** What finds a dossier once its people were corrected. */
import { expect, test } from 'vitest';
import type { Party } from '../../src/domain/dossier/dossier.ts';
import type { Uuid } from '../../src/domain/value/id.ts';
import type { StoredEvent } from '../../src/domain/event.ts';
import { changesOf } from '../../src/store/project/index.ts';
import { sample } from '../support/event-samples.ts';
import { party } from '../support/station.ts';

/** How a correction changes the words that find its dossier. */
function indexing(before: Party, after: Party, submitters: [Party | null, Party | null]) {
  const event = sample('dossier.corrected', 1) as StoredEvent<'dossier.corrected'>;
  const personal = event.personal!;
  const [came, comes] = submitters;
  const told = {
    ...event,
    personal: {
      ...personal,
      before: { ...personal.before, owner: before, submitter: came },
      after: { ...personal.after, owner: after, submitter: comes },
    },
  };
  return changesOf(told).flatMap(({ op }) => (op.startsWith('index') ? [op] : []));
}

const number = '022192000001';
const record = '01a2062e-7e40-7710-893c-bf141475f9f2' as Uuid;
const known = party({ name: 'Trần Thị Thử', citizen: record, number: null });
const listed: Party = { ...known, citizen: null, number, name: 'Trần Thi Thử' };
const unnumbered: Party = { ...listed, number: null };
const another = party({ name: 'Nguyễn Văn Mẫu', number: '022085123456' });
const nobody: [null, null] = [null, null];

test.each<[string, Party, Party, [Party | null, Party | null], string]>([
  ['the same to the letter', known, known, nobody, 'index-also'],
  ['the same record', known, { ...known, name: 'Trần Thị Thử Mới' }, nobody, 'index-also'],
  ['the same number, of a list', listed, { ...known, number }, nobody, 'index-also'],
  ['without a number, to the letter', unnumbered, unnumbered, nobody, 'index-also'],
  ['without a number, otherwise', unnumbered, { ...unnumbered, name: 'x' }, nobody, 'index-anew'],
  ['somebody else', listed, another, nobody, 'index-anew'],
  ['somebody who came as well', known, known, [null, another], 'index-anew'],
  ['nobody who came any more', known, known, [another, null], 'index-anew'],
])('of an owner who is %s', (_who, before, after, submitters, op) => {
  expect(indexing(before, after, submitters)).toEqual([op]);
});
