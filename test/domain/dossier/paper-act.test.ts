import { expect, test } from 'vitest';
import { actToldBy, replacedPrint } from '../../../src/domain/dossier/paper-act.ts';
import type { StoredEvent } from '../../../src/domain/event.ts';

/** Events as a dossier's stream has them, of which only these parts are asked. */
function told(...events: (string | [paper: string, number: number])[]): StoredEvent[] {
  return events.map((each, seq) =>
    typeof each === 'string'
      ? { seq, type: each, data: {} }
      : { seq, type: 'paper.printed', data: { paper: each[0], number: each[1] } },
  ) as unknown as StoredEvent[];
}

test('a paper tells of the latest act of its kind', () => {
  const events = told(
    'dossier.received',
    'dossier.withdrawn',
    'dossier.reopened',
    'dossier.stopped',
  );
  expect(actToldBy('stop', events)).toMatchObject({ seq: 3 });
  expect(actToldBy('refusal', events)).toBeNull();
});

test.each([
  ['nothing was corrected', told(['receipt', 1], ['receipt', 2]), null],
  ['corrected before any print', told('dossier.import_corrected', ['receipt', 1]), null],
  ['corrected after two', told(['receipt', 1], ['receipt', 2], 'dossier.import_corrected'), 2],
  [
    'still so for the print after',
    told(['receipt', 1], 'dossier.import_corrected', ['receipt', 2]),
    1,
  ],
  ['another paper', told(['leaflet', 1], 'dossier.import_corrected'), null],
])('%s', (_what, events, replaced) => {
  expect(replacedPrint('receipt', events)).toBe(replaced);
});
