/** Help for putting a dossier right: what was written wrongly, is missing, or never was one. */
import type { mendingHelp as shape } from '../../vi/help/mending.ts';
import type { HelpOf } from '../../vi/help.ts';

const code = { code: "dossier code, the QR text of the receipt, or today's small number" };

export const mendingHelp: Pick<HelpOf<'dossier'>, keyof typeof shape> = {
  'dossier take-back': {
    summary: 'Record that a result handed to the wrong one is back',
    examples: [
      'dossier take-back 1 --reason "somebody of the same name"',
      'dossier take-back H49.22-261123-0001 --reason "the wrong result"',
      'dossier take-back 1 --reason "the wrong person" --json',
    ],
    args: code,
    options: { reason: 'why it went to the wrong one' },
    more: ['The result stands and waits again; the mistake does not count as handed over.'],
  },
  'dossier add-paper': {
    summary: 'Take a paper that was promised for later',
    examples: [
      'dossier add-paper 1 --component 2',
      'dossier add-paper 1 --component "giấy chứng sinh=1/0/0"',
      'dossier add-paper 1 --component 2=0/1/0 --json',
    ],
    args: code,
    options: {
      component: 'what came: <name or number>[=<originals>/<certified>/<copies>]',
      data: 'a paper that a database has: <name or number>[=<database>]',
      dataFailed: 'a paper that the database does not have: <name or number>=<reason>',
      reuse: "a scan of the owner's that is used again: <name or number>=<digitised paper>",
    },
    more: ['It is no supplement: no notice, no stopped clock. Print the receipt again.'],
  },
  'dossier correct': {
    summary: 'Put right what was written wrongly at reception',
    examples: [
      'dossier correct 1 --citizen 022192000001 --reason "the wrong person"',
      'dossier correct 1 --quantity 3 --reason "copies counted wrongly"',
      'dossier correct 1 --case 2 --reason "the wrong case" --json',
    ],
    args: code,
    options: {
      citizen: 'the right owner: citizen number or name',
      submitter: 'who really handed it in; the owner where nobody else did',
      authorisedBy: 'the paper that allows it',
      case: 'the right case of the procedure',
      quantity: 'how much of a fee it really is: <fee>=<n>[x<copies>]',
      component: 'a paper: <name or number>=<originals>/<certified>/<copies>; =0 for none',
      data: 'a paper that a database has: <name or number>[=<database>]',
      dataFailed: 'a paper that the database does not have: <name or number>=<reason>',
      needed: 'a conditional paper whose condition holds: name or number',
      notNeeded: 'a conditional paper whose condition does not hold: name or number',
      subject: 'what is asked for',
      returnBy: 'how the result is collected',
      sets: 'how many sets',
      for: 'code of the office that decides',
      reason: 'why',
    },
    more: [
      'At least one of them; what is not named stays. Fees, missing papers and the due date are ' +
        'decided anew by the rules of the day of receipt.',
      'Print the receipt again: the new one says which it replaces. Money taken too much or too ' +
        'little is named.',
      'Of the wrong procedure, cancel it and receive it again: dossier receive --replaces.',
    ],
  },
  'dossier cancel': {
    summary: 'Cancel a dossier that was received by mistake',
    examples: [
      'dossier cancel 1 --reason "the wrong person"',
      'dossier cancel H49.22-261123-0001 --reason "received twice"',
      'dossier cancel 1 --reason "the wrong person" --json',
    ],
    args: code,
    options: { reason: 'why' },
    more: [
      'Its number stays in the register, struck out with the reason; it counts neither as received ' +
        'nor as withdrawn.',
      'Where money was taken, void the receipt first: payment void request.',
    ],
  },
  'dossier reinstate': {
    summary: 'Reinstate a dossier that was cancelled by mistake',
    examples: [
      'dossier reinstate 1 --reason "cancelled the wrong one"',
      'dossier reinstate H49.22-261123-0001 --reason "the wrong number"',
      'dossier reinstate 1 --reason "cancelled the wrong one" --json',
    ],
    args: code,
    options: { reason: 'why' },
    more: [
      'It stands as it did: status, fees, due date; the register says that it was struck once.',
      'On the day of the cancellation by whoever may cancel, later by a manager. What was received ' +
        'in its place is cancelled first.',
      'Receipts voided and sendings called off do not come back: take and order them again.',
      'What was corrected of its people meanwhile did not follow: dossier correct --citizen.',
    ],
  },
  'dossier note': {
    summary: 'Add a note to a dossier, whatever its status',
    examples: [
      'dossier note 1 --text "will bring the rest in the afternoon"',
      'dossier note H49.22-261123-0001 --text "called, nobody answered"',
      'ho-so ghi-chu 1',
    ],
    args: code,
    options: { text: 'what is noted, one line' },
    more: ['A note stays with the dossier and is on no paper of the citizen.'],
  },
};
