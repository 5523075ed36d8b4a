/** `dossier receive`: the main act. Read, decide, show, confirm; then lock, decide again, write. */
import { command } from '../../cli/command.ts';
import { holderNewsFields } from '../citizen/shared.ts';
import { entryFields } from '../certify/view.ts';
import { receiveOptions } from './receive-options.ts';
import { receive, showReceived } from './reception.ts';
import { dossierFields } from './view.ts';
import { sentFields } from '../print/went.ts';

export default command({
  args: {},
  options: receiveOptions,
  json: [
    ...dossierFields,
    'competent clock',
    'waived toPay waivers calledOff warnings unconfirmed receivedIn sendBy sendTo twins receiptFile replayed next',
    ...holderNewsFields,
    sentFields,
    { 'certified?': entryFields, struck: ['kind year number'] },
  ],
  talk: async (input, ctx) => (await import('../desk/talk-reception.ts')).talkReception(input, ctx),
  missing: ({ citizen, scan, replaces, reason, waiver, seen }) => [
    // In the place of another it is for the same person.
    ...((citizen ?? scan ?? replaces) === null ? ['--citizen | --scan'] : []),
    ...(replaces !== null && reason === null ? ['--reason'] : []),
    ...(seen !== null && waiver.length === 0 ? ['--waiver'] : []),
  ],
  run: (input, ctx) => receive({ ...input, newcomer: null }, null, ctx),
  show: showReceived,
});
