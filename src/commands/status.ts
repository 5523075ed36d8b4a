/** `status`: this counter today. */
import { command } from '../cli/command.ts';
import { dateText } from '../locale/format.ts';
import { loweredFacts } from './payment/lowered-view.ts';
import { accountsText } from './desk/accounts.ts';
import {
  backupText,
  comingText,
  drawerText,
  panelOf,
  papersText,
  requestsText,
  toSendOnText,
  warnOffice,
} from './desk/panel.ts';

export default command({
  args: {},
  options: {},
  json: [
    'date office counter staff training rolledBack received resolved returned open awaited late',
    { toSendOn: ['waiting late'] },
    'dueToday toReturn onTheRoad coming waiting waitingPriority held serving',
    'lastBackup lastDrill shift store privacyOverdue newerCatalogue',
    { bursts: ['staff name people since'] },
    { 'papers?': ['waiting failed unknown'] },
    { requests: [{ toPayOut: ['count amount'], toApprove: ['count amount'] }] },
    { lowered: ['by byName kind waiver count amount'] },
    { accounts: ['oneAdmin', { locked: ['login name unlockAskedBy unlockAskedByName'] }] },
  ],
  run: async (_input, ctx) => panelOf(ctx),
  show: (result, ui) => {
    const { status, words, desk, elsewhere, staff, moneyPage, outbox } = ui.texts.screen;
    ui.title(status.title(result.office.name, result.counter, dateText(result.date)));
    if (result.training) ui.warn(status.training);
    if (result.rolledBack) ui.warn(status.rolledBack);
    warnOffice(result, ui);
    const { waiting, waitingPriority, held } = result;
    ui.facts([
      [status.staff, `${result.staff.name} (${words.role[result.staff.role]})`],
      [desk.queue, desk.waiting(waiting, waitingPriority, held)],
      [status.received, String(result.received)],
      [status.resolved, String(result.resolved)],
      [status.returned, String(result.returned)],
      [status.open, String(result.open)],
      [status.awaited, String(result.awaited)],
      [status.dueToday, String(result.dueToday)],
      [status.late, result.late === 0 ? '0' : `${result.late} !`],
      [status.toReturn, String(result.toReturn)],
      [elsewhere.toSendOn, toSendOnText(result, ui)],
      [desk.coming, comingText(result, ui)],
      [desk.shift, drawerText(result, ui)],
      [moneyPage.openRequests, requestsText(result, ui)],
      [outbox.label, papersText(result, ui)],
      ...loweredFacts(result.lowered, ui.texts),
      [desk.backup, backupText(result, ui)],
      [staff.accounts, accountsText(result.accounts, ui.texts)],
    ]);
    const late = result.privacyOverdue > 0 ? ['motcua privacy list'] : [];
    const newer = result.newerCatalogue === null ? [] : ['motcua catalogue update --dry-run'];
    ui.next(...late, ...newer, 'motcua dossier receive', 'motcua dossier list --overdue');
  },
});
