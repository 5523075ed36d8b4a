import { describe, expect, test } from 'vitest';
import { onward, toScan, type Place, type Way } from '../../../src/commands/desk/place.ts';

const citizen: Place = { at: 'citizen', id: 'c' };
const dossier: Place = { at: 'dossier', named: '1' };
const card = toScan({ kind: 'card', text: 'the next person' });

describe('where a clerk stands after a page', () => {
  test.each<[string, Way, Parameters<typeof onward>[1], Way]>([
    ['from home to a place', [], { to: dossier }, [dossier]],
    ['over a place: it is come back to', [citizen], { over: dossier }, [citizen, dossier]],
    ['back to where one came from', [citizen, dossier], 'back', [citizen]],
    ['back from the first place is home', [dossier], 'back', []],
    [
      'on past a place: it is not come back to',
      [citizen, dossier],
      { to: citizen },
      [citizen, citizen],
    ],
    ['home from however far', [citizen, dossier], 'home', []],
    ['home from home', [], 'home', []],
  ])('%s', (_what, way, next, after) => {
    expect(onward(way, next)).toEqual(after);
  });

  test('a scan leaves all behind: what was open was about somebody else', () => {
    expect(onward([citizen, dossier], card)).toEqual([
      { at: 'scan', scan: { kind: 'card', text: 'the next person' } },
    ]);
  });
});
