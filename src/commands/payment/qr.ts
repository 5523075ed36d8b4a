/** `payment qr`: the code to pay by, on the terminal and as a picture. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { noPaper } from '../../cli/outcome.ts';
import { newFile, textValue, type Input } from '../../cli/option.ts';
import type { Step } from '../../cli/steps.ts';
import { amount, anyDossier, bank, bankAccount } from '../../cli/value-option.ts';
import { owingRefusal } from '../../domain/payment/may-take.ts';
import { moneyOf } from '../../domain/payment/money.ts';
import type { Method } from '../../domain/payment/payment.ts';
import type { Transfer } from '../../domain/payment/vietqr.ts';
import { Problem } from '../../domain/problem.ts';
import { moneyText } from '../../locale/format.ts';
import { loadTexts } from '../../locale/texts.ts';
import type { Sheet } from '../../print/model/sheet.ts';
import { actorHere } from '../dossier/act-facts.ts';
import { findDossier } from '../dossier/shared.ts';
import { deliver } from '../../cli/out-file.ts';
import { pdfOf } from '../print/press.ts';
import { bankName, binNamed } from './banks.ts';
import { ledgerOf } from './ledger.ts';
import { waysHere } from './till.ts';
import { accountNeeded, payeeOf, payloadOf, transferTo } from './transfer.ts';

const args = { code: anyDossier() };
const options = {
  bin: bank(),
  account: bankAccount(),
  amount: amount(),
  purpose: textValue('text'),
  out: newFile('png', 'svg', 'pdf'),
};
type QrInput = Input<typeof args & typeof options>;

export default command({
  args,
  options,
  json: ['payload amount purpose code payee file payBy'],
  missing: ({ code, bin, account }) => {
    if (code !== null) return [];
    const lacking = [bin === null && '--bin', account === null && '--account'];
    const names = lacking.filter((name) => name !== false);
    return names.length === 2 ? ['<code> | --bin --account'] : names;
  },
  ask: async (input, ctx) => {
    const said = [input.code, input.bin, input.account].some((each) => each !== null);
    return said || !ctx.mayHaveStore() ? {} : { code: await askOwing(ctx) };
  },
  run: async (input, ctx) => {
    const told = input.code === null ? freeTransfer(input, ctx) : await ofDossier(input, ctx);
    const payload = payloadOf(told.transfer);
    const { bin, account, amount, purpose } = told.transfer;
    const made = input.out === null ? noPaper : await draw(payload, told, input.out, ctx);
    const rest = { code: told.code, payBy: told.payBy };
    const payee = { bin, account, bank: told.bank, holder: told.holder };
    return made.map((file) => ({ payload, amount, purpose, ...rest, payee, file }));
  },
  show: async (result, ui) => {
    const { payment } = ui.texts.screen;
    const { payload, payee, amount, purpose, file } = result;
    const { bin, account, bank, holder } = payee;
    const { qrBlocks, transferFacts } = await import('./qr-blocks.ts');
    const transfer: Transfer = { bin, account, amount, purpose, service: 'QRIBFTTA' };
    const asked = { transfer, bank, holder };
    if (file === null) ui.lightOnDark(qrBlocks(payload, asked, ui, ui.texts));
    else {
      ui.facts(transferFacts(asked, ui.texts));
      ui.done(payment.pictureMade(file));
    }
    const { code, payBy } = result;
    if (code === null) ui.next('motcua payment qr …');
    else if (payBy.includes('vietqr')) {
      ui.next(`motcua payment take ${code} --method vietqr --reference …`);
    } else ui.next(`motcua payment quote ${code}`);
  },
});

interface QrTransfer {
  transfer: Transfer;
  code: string | null;
  bank: string | null;
  holder: string | null;
  /** The ways in which it may be taken here; none for a transfer that is no dossier's. */
  payBy: Method[];
}

function freeTransfer(input: QrInput, ctx: Context): QrTransfer {
  const bin = binNamed(input.bin!, ctx);
  const account = input.account!;
  const { amount, purpose } = input;
  const transfer: Transfer = { bin, account, amount, purpose, service: 'QRIBFTTA' };
  return { transfer, code: null, bank: bankName(bin, ctx), holder: null, payBy: [] };
}

/** Always to the approved account: another one would be a way around its second person. */
async function ofDossier(input: QrInput, ctx: Context): Promise<QrTransfer> {
  await ctx.requireMay('people.see');
  const store = await ctx.store();
  const dossier = await findDossier(input.code!, store, ctx);
  const { code } = dossier;
  const { office } = await ctx.session();
  const account = await accountNeeded(store, office.agencyId);
  const other =
    (input.bin !== null && binNamed(input.bin, ctx) !== account.bin) ||
    (input.account !== null && input.account !== account.number);
  if (other) throw new Problem('payment.account_fixed', { code });
  const ledger = await ledgerOf(dossier, store);
  const refusal = owingRefusal({ dossier, ledger });
  if (refusal) throw refusal;
  const { outstanding } = moneyOf(ledger);
  const amount = input.amount ?? outstanding;
  if (amount > outstanding) throw new Problem('payment.too_much', { code, amount, outstanding });
  const transfer = transferTo(account, amount, input.purpose ?? code);
  const { bank, holder } = payeeOf(account, ctx);
  const payBy = await waysHere({ dossier, ledger }, await actorHere(dossier, ctx), store);
  return { transfer, code, bank, holder, payBy };
}

async function draw(payload: string, told: QrTransfer, out: string, ctx: Context) {
  const { qrPng, qrSvg } = await import('../../print/qr-picture.ts');
  const bytes = out.toLowerCase().endsWith('.svg')
    ? Buffer.from(qrSvg(payload))
    : out.toLowerCase().endsWith('.pdf')
      ? await pdfOf(ctx, await payingSheet(payload, told, ctx))
      : qrPng(payload);
  return deliver(out, bytes);
}

async function payingSheet(payload: string, told: QrTransfer, ctx: Context): Promise<Sheet> {
  const { amount, purpose, account } = told.transfer;
  const payee = [account, told.bank, told.holder].filter((part) => part !== null).join(' · ');
  const sums = [amount === null ? null : moneyText(amount), payee, purpose];
  // Paper for citizens is in Vietnamese, whatever language the clerk reads.
  const { payment, status } = (await loadTexts('vi')).screen;
  const training = told.code !== null && (await ctx.isTraining());
  return {
    size: 'a5',
    title: `${payment.payBy} ${told.code ?? ''}`.trim(),
    author: told.holder ?? '',
    date: await momentOf(told, ctx),
    copies: [{ mark: '' }],
    watermark: training ? status.training : null,
    footer: { left: told.code ?? '', right: '{page}/{pages}' },
    blocks: [
      { kind: 'title', text: payment.payBy, note: null },
      { kind: 'qr', text: payload, lines: sums.filter((line) => line !== null), beside: [] },
    ],
  };
}

/** Whose dossier is paid; `null`, by Enter, for a transfer that is no dossier's. */
async function askOwing(ctx: Context): Promise<string | null> {
  const { askSteps } = await import('../desk/ask-steps.ts');
  const { dossierQuestion } = await import('../desk/dossier-question.ts');
  type Owing = { code: string | null; free: boolean };
  const { payment } = ctx.texts.screen;
  const step: Step<Owing> = {
    name: 'code',
    answered: ({ code, free }) => code !== null || free,
    question: () => {
      const asked = dossierQuestion<Owing>(ctx, (code) => ({ set: { code, free: false } }));
      return {
        ...asked,
        message: payment.askOwing,
        explain: [...payment.explainOwing, ...asked.explain],
        read: (typed, entry) =>
          typed === '' ? { set: { code: null, free: true } } : asked.read(typed, entry),
      };
    },
  };
  return (await askSteps([step], { code: null, free: false }, ctx)).code;
}

/** A free transfer needs no store, and so has only the machine's clock. */
async function momentOf({ code }: QrTransfer, ctx: Context) {
  return code === null ? ctx.surroundings.clock() : ctx.now();
}
