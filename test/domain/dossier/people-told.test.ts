/** How a dossier told its people before, by its entries. */
import { expect, test } from 'vitest';
import type { EventType } from '../../../src/domain/event.ts';
import { formerWords, peopleTold } from '../../../src/domain/dossier/people-told.ts';
import { sample } from '../../support/event-samples.ts';
import { owner } from './sample.ts';

const kept = new Map();
const once = { ...owner, name: 'Trần Thị Cũ' };
const another = { ...owner, citizen: null, number: '022085123456', name: 'Nguyễn Văn Mẫu' };

test.each<[EventType, string[]]>([
  ['dossier.received', ['Trần Thị Thử']],
  ['dossier.corrected', ['Trần Thị Thử', 'Đỗ Thị Đúng', 'Trần Văn Nộp']],
  ['dossier.people_corrected', ['Trần Thị Thử Mới']],
  ['dossier.imported', ['Lê Thị Giấy']],
  ['dossier.import_corrected', ['Lê Thị Giấy']],
  ['dossier.forwarded', []],
])('%s', (type, names) => {
  const told = peopleTold([sample(type, 1)]).map(({ name }) => name);
  expect(told).toEqual(names);
  expect(peopleTold([{ ...sample(type, 1), personal: null }])).toEqual([]);
});

test.each([
  ['nobody but themselves', [owner], []],
  ['another name, once', [once, owner, once], [once]],
  ['somebody else', [another], []],
])('whoever stays was told as %s', (_what, told, words) => {
  const expected = words.map(({ name, number, phone }) => ({ name, number, phone }));
  expect(formerWords({ owner, submitter: null }, told, kept)).toEqual(expected);
  expect(formerWords({ owner: another, submitter: owner }, told, kept)).toEqual(expected);
});
