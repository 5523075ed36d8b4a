/** What CUPS tells of a job, as its own ways to a printer leave it behind. */
import { expect, test } from 'vitest';
import { spooledFrom } from '../../src/spool/cups-facts.ts';

interface Told {
  /** By number (RFC 8011, 5.3.7). */
  state: number;
  why: string;
  /** What the printer, or the way to it, said last. */
  message: string;
  begun?: boolean;
}

function spooled({ state, why, message, begun = true }: Told) {
  return spooledFrom(
    new Map<string, (string | number)[]>([
      ['job-state', [state]],
      ['job-state-reasons', [why]],
      ['job-printer-state-message', [message]],
      ['job-printer-state-reasons', ['none']],
      ['number-of-documents', [1]],
      ...(begun ? [['time-at-processing', [1]] as [string, number[]]] : []),
    ]),
  );
}

const [PRINTING, CANCELLED] = [5, 7];
const noSuchPaper = 'Printer cannot print with supplied options.';
const stopping = 'processing-to-stop-point';

test.each([
  [stopping, noSuchPaper, true, 'failed', noSuchPaper],
  ['job-canceled-at-device', '', true, 'failed', 'job-canceled-at-device'],
  [stopping, 'Printing page 2, 40% done.', true, 'cancelled', null],
  [stopping, 'Canceling print job.', true, 'cancelled', null],
  ['job-canceled-by-user', noSuchPaper, true, 'cancelled', `${noSuchPaper}; job-canceled-by-user`],
  [stopping, noSuchPaper, false, 'cancelled', noSuchPaper],
])('cancelled by "%s" over "%s": what its printer gave back has failed', (...row) => {
  const [why, message, begun, state, reason] = row;
  expect(spooled({ state: CANCELLED, why, message, begun })).toMatchObject({ state, reason });
});

test.each([
  ['Printing.', 'cups-waiting-for-job-completed'],
  ['Spooling job, 40% complete.', 'job-printing'],
  ['Waiting for printer to finish.', 'cups-remote-processing'],
  ['Connecting to printer.', 'connecting-to-device'],
])('"%s" says how far a job is, and is nothing to look after', (message, why) => {
  expect(spooled({ state: PRINTING, why, message })).toEqual({
    ...{ state: 'printing', reason: null, arrived: true },
  });
});
