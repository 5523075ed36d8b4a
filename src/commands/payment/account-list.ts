/** `payment account list`: accounts in use, proposed, and replaced. */
import { command } from '../../cli/command.ts';
import { momentText } from '../../locale/format.ts';
import { colleagueNames } from '../staff/names.ts';
import { accountFields, accountLine, accountView } from './account-view.ts';
import { bankName } from './banks.ts';

export default command({
  args: {},
  options: {},
  json: [{ accounts: [...accountFields, 'proposedByName approvedByName'] }],
  run: async (_input, ctx) => {
    const { office } = await ctx.session();
    const accounts = await (await ctx.store()).money.accounts(office.agencyId);
    const nameOf = await colleagueNames(ctx);
    const named = accounts.map((each) => ({
      ...accountView(each, bankName(each.bin, ctx)),
      proposedByName: nameOf(each.proposedBy),
      approvedByName: each.approvedBy === null ? null : nameOf(each.approvedBy),
    }));
    return { accounts: named };
  },
  show: ({ accounts }, ui) => {
    const { payment, words } = ui.texts.screen;
    if (accounts.length === 0) ui.line(`  ${payment.noAccounts}`);
    else {
      ui.table(
        [payment.account, payment.state, payment.proposed, payment.approved],
        accounts.map((each) => [
          accountLine(each),
          words.accountState[each.state],
          `${momentText(each.proposedAt)} ${each.proposedByName}`,
          each.approvedAt === null ? '–' : `${momentText(each.approvedAt)} ${each.approvedByName}`,
        ]),
      );
    }
    ui.next('motcua payment account add --bin … --account … --holder …');
  },
});
