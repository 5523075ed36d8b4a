import { describe, expect, test } from 'vitest';
import { noteDossier, parseNote } from '../../../src/domain/dossier/note.ts';
import { statuses } from '../../../src/domain/dossier/status.ts';
import { asking, dossier, dossierId } from './sample.ts';

describe('the text of a note', () => {
  test.each([
    ['  hẹn   chiều\nđến ', 'hẹn chiều đến'],
    ['hẹn'.normalize('NFD'), 'hẹn'],
    ['a\u0000\u001b\u200bb', 'ab'],
    ['x'.repeat(1000), 'x'.repeat(1000)],
    ['😀'.repeat(1000), '😀'.repeat(1000)],
  ])('%j is kept as one clean line', (typed, kept) => {
    expect(parseNote(typed)).toBe(kept);
  });

  test.each(['', ' \n', '\u0000\u200b', 'h\uFFFDn', 'x'.repeat(1001)])('%j is none', (typed) => {
    expect(parseNote(typed)).toBeNull();
  });
});

test.each(statuses)('a note on a dossier that is %s is told, its text apart', (status) => {
  expect(noteDossier({ ...dossier, status }, parseNote('đã gọi điện')!, asking)).toEqual([
    {
      type: 'dossier.noted',
      stream: `dossier:${dossierId}`,
      v: 1,
      data: { dossier: dossierId },
      personal: { text: 'đã gọi điện' },
    },
  ]);
});
