/** Words for papers on their way to a printer. */
import type { ListWords } from '../lists.ts';
import type { outboxScreen as vietnamese } from '../vi/outbox.ts';

export const outboxWords: ListWords<'jobState'> = {
  jobState: {
    staged: 'being recorded',
    made: 'waits to be sent',
    begun: 'being sent',
    handed: 'sent, waits in the printer',
    printed: 'printed',
    unknown: 'not known whether printed',
    failed: 'could not be printed',
    cancelled: 'cancelled, not printed',
  },
};

const papers = (n: number): string => (n === 1 ? '1 paper' : `${n} papers`);

export const outboxScreen: typeof vietnamese = {
  outbox: () => ({
    label: 'Printer',
    printedBy: (printer) => `Printed by "${printer}".`,
    sentTo: (printer) => `Sent to the printer "${printer}", waiting to be printed.`,
    waits: ({ waiting, failed, unknown }) =>
      [
        ...(waiting > 0 ? [`${papers(waiting)} waiting to be printed`] : []),
        ...(failed > 0 ? [`${papers(failed)} not printed`] : []),
        ...(unknown > 0 ? [`${papers(unknown)} not known whether printed`] : []),
      ].join(', '),
    nothing: 'No paper waits to be printed.',
    code: 'Code',
    paper: 'Paper',
    of: 'Of',
    printer: 'Printer',
    state: 'State',
    since: 'Since',
    printOf: (paper, number) =>
      number === null || number === 1 ? paper : `${paper}, print ${number}`,
    askCame: (paper, of, printer) =>
      `${paper} ${of}, printer "${printer}": did it come out? (yes or no)`,
    sayYesOrNo: 'Look at the printer and answer yes or no.',
    cancelled: (paper, of) => `Cancelled: ${paper} ${of} will not be printed.`,
    tooLate: (paper, of) => `${paper} ${of}: printed already, too late to cancel.`,
    inOtherHands: (paper, of) =>
      `${paper} ${of}: another window is sending it to the printer. Cancel again in a moment.`,
    became: (paper, of, state) => `${paper} ${of}: ${state}.`,
    notPrinted: (code, why) => `${code} is not printed: ${why}`,
    manyPrinted: (n) => `${n === 1 ? '1 receipt' : `${n} receipts`} in one print.`,
  }),
};
