/** `payment account approve`: the second person looks at the account, and it is used from then. */
import { command } from '../../cli/command.ts';
import { textValue } from '../../cli/option.ts';
import { proposalIn } from '../../domain/payment/account.ts';
import { approveAccount } from '../../domain/payment/propose-account.ts';
import { Problem } from '../../domain/problem.ts';
import { accountFields, accountLine, accountView } from './account-view.ts';
import { bankName } from './banks.ts';
import { approverOf, confirmFacts } from './shared.ts';

export default command({
  args: {},
  options: { countersignedBy: textValue('name') },
  json: [...accountFields, 'replayed'],
  run: async (input, ctx) => {
    const here = await ctx.session();
    const { agencyId } = here.office;
    const store = await ctx.store();
    const now = await ctx.now();
    const before = await store.money.accounts(agencyId);
    const proposed = proposalIn(before);
    if (!proposed) throw new Problem('payment.no_proposal', { office: agencyId });
    // Nobody is asked to agree to what would be refused.
    approveAccount(before, proposed, await approverOf(store, here, now, input.countersignedBy));
    const { payment } = ctx.texts.screen;
    const view = accountView(proposed, bankName(proposed.bin, ctx));
    await confirmFacts(ctx, () => [[payment.account, accountLine(view)]], payment.sureApprove);
    const { value, replayed } = await ctx.write(async (writer, session) => {
      const accounts = await writer.money.accounts(agencyId);
      const approver = await approverOf(writer, session, now, input.countersignedBy);
      await writer.append(approveAccount(accounts, proposed, approver));
      const account = (await writer.money.accounts(agencyId)).find(({ id }) => id === proposed.id)!;
      return accountView(account, bankName(account.bin, ctx));
    });
    return { ...value, replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.payment.accountApproved(accountLine(result)));
    ui.next('motcua payment account list');
  },
});
