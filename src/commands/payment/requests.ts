/** `payment requests`: what waits for a second person, or to be paid out. */
import { command } from '../../cli/command.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import { colleagueNames } from '../staff/names.ts';
import { openRequests } from './open-requests.ts';
import { requestLine } from './request-line.ts';

export default command({
  args: {},
  options: {},
  json: [
    {
      requests: [
        'code number kind amount reason paper state requestedAt requestedBy requestedByName next',
      ],
    },
  ],
  run: async (_input, ctx) => {
    const nameOf = await colleagueNames(ctx);
    const requests = (await openRequests(ctx)).map((request) => {
      const { number, kind, code, amount, reason, paper, state } = request;
      const { requestedAt, requestedBy, next } = request;
      const told = { number, kind, code, amount, reason, paper, state, requestedAt, requestedBy };
      return { ...told, requestedByName: nameOf(requestedBy), next };
    });
    return { requests };
  },
  table: ({ requests }) => ({
    head: ['number', 'kind', 'code', 'amount', 'reason', 'state', 'requested_at', 'requested_by'],
    rows: requests.map((each) => [
      ...[each.number, each.kind, each.code, each.amount, each.reason, each.state],
      ...[each.requestedAt, each.requestedBy],
    ]),
  }),
  show: ({ requests }, ui) => {
    const { payment, words, dossier } = ui.texts.screen;
    const [first] = requests;
    if (!first) {
      ui.line(`  ${payment.noRequests}`);
      return;
    }
    ui.table(
      [payment.request, dossier.code, payment.amount, payment.reason, payment.state, payment.when],
      requests.map((each) => [
        `${each.number} ${words.reversal[each.kind]}`,
        each.code,
        moneyText(each.amount),
        each.reason ?? dossier.erased,
        words.reversalState[each.state],
        `${momentText(each.requestedAt)} ${each.requestedByName}`,
      ]),
    );
    ui.next(...requests.flatMap(requestLine).slice(0, 1));
  },
});
