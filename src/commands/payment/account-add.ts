/** `payment account add`: proposes the account that citizens pay into; another person approves. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { bank, bankAccount, named } from '../../cli/value-option.ts';
import { proposeAccount } from '../../domain/payment/propose-account.ts';
import { vietQr } from '../../domain/payment/vietqr.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { accountFields, accountLine, accountView } from './account-view.ts';
import { bankName, binNamed } from './banks.ts';
import { confirmFacts } from './shared.ts';

export default command({
  args: {},
  options: {
    bin: required(bank()),
    account: required(bankAccount()),
    holder: required(named()),
  },
  json: [...accountFields, 'payload replayed'],
  run: async (input, ctx) => {
    const [bin, number] = [binNamed(input.bin, ctx), input.account];
    const holder = cleanLine(input.holder);
    const transfer = { bin, account: number, amount: null, purpose: null, service };
    const { payment } = ctx.texts.screen;
    const shown = `${number} · ${bankName(bin, ctx) ?? bin} · ${holder}`;
    await confirmFacts(ctx, () => [[payment.account, shown]], payment.sureAccount);
    const id = await ctx.newId();
    const { value, replayed } = await ctx.write(async (writer, { office }) => {
      const { agencyId } = office;
      await writer.append(proposeAccount({ id, office: agencyId, bin, number, holder }));
      const account = (await writer.money.accounts(agencyId)).find((each) => each.id === id)!;
      return accountView(account, bankName(bin, ctx));
    });
    return { ...value, payload: vietQr(transfer), replayed };
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.payment.accountProposed(accountLine(result)));
    // Whoever proposed it cannot approve it.
    ui.next('motcua payment account list');
  },
});

const service = 'QRIBFTTA' as const;
