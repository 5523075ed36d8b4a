/** `payment quote`: what a dossier costs, each line explained. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { anyDossier } from '../../cli/value-option.ts';
import type { Ui } from '../../cli/ui.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { priceSteps } from '../../domain/fee/fee-line.ts';
import { chargeOf, type FeeRate, ruleAtRate, rulesOf } from '../../domain/fee/rate.ts';
import { owingRefusal } from '../../domain/payment/may-take.ts';
import type { Reduction } from '../../domain/payment/payment.ts';
import { moneyOf, type Ledger, type LineMoney } from '../../domain/payment/money.ts';
import { countText, moneyText } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';
import { actorHere, type ActorAt } from '../dossier/act-facts.ts';
import { takeLine } from '../dossier/card.ts';
import { findDossier } from '../dossier/shared.ts';
import { ledgerOf, moneyView } from './ledger.ts';
import { waysHere } from './till.ts';
import { accountOf } from './transfer.ts';
import { offeredLines, waiverView, type WaiverView } from './waiver-view.ts';
import { proposedOn } from './waiver.ts';
import { waiversHere } from './waivers-here.ts';

export default command({
  args: { code: required(anyDossier()) },
  options: {},
  json: ['code procedure channel receivedAt lines reductions waivers money payBy qr'],
  run: async (input, ctx) => {
    const store = await ctx.store();
    const dossier = await findDossier(input.code, store, ctx);
    const ledger = await ledgerOf(dossier, store);
    const actor = await actorHere(dossier, ctx);
    const money = moneyOf(ledger);
    const rates = await store.money.rates(dossier.procedure.code);
    return {
      code: dossier.code,
      procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
      channel: dossier.channel,
      receivedAt: dossier.receivedAt,
      lines: money.lines.map((line) => explained(line, dossier, rates)),
      reductions: ledger.reductions,
      waivers: proposedOn(dossier, ledger, await waiversHere(ctx)).map(waiverView),
      money: moneyView(money),
      payBy: await waysHere({ dossier, ledger }, actor, store),
      qr: actor.person !== null && (await hasQr(dossier, ledger, actor, store)),
    };
  },
  show: (result, ui) => {
    const { dossier } = ui.texts.screen;
    ui.title(`${result.code}  ${result.procedure.name}`);
    if (result.lines.length === 0) ui.line(`  ${dossier.noFee}`);
    for (const line of result.lines) showLine(line, ui);
    showMoney(result.money, ui, result.reductions);
    for (const line of offeredLines(result.waivers, ui)) ui.warn(line);
    const unknown = result.money.unknown.length > 0;
    const steps = [
      ...(unknown ? [`motcua procedure fee set ${result.procedure.code} …`] : []),
      ...takeLine(result),
      ...waiveLines(result),
      ...(result.qr ? [`motcua payment qr ${result.code}`] : []),
    ];
    ui.next(...(steps.length > 0 ? steps : [`motcua dossier show ${result.code}`]));
  },
});

/** How the best of what fits is taken, where somebody may do so. */
function waiveLines({ code, waivers: [best] }: { code: string; waivers: WaiverView[] }): string[] {
  if (best === undefined) return [];
  const seen = best.seen === null ? '' : ' --seen …';
  return [`motcua payment waive ${code} --waiver ${best.id}${seen}`];
}

/** A code to pay by can be shown: something is owed, and an account is there to pay into. */
async function hasQr(dossier: Dossier, ledger: Ledger, { office }: ActorAt, reader: Reader) {
  if (owingRefusal({ dossier, ledger }) !== null) return false;
  return (await accountOf(reader, office)) !== null;
}

type ExplainedLine = ReturnType<typeof explained>;

/** How an amount came about: tier by tier, the ceiling, the copies, the legal basis. */
function explained({ line, waived, paid, left }: LineMoney, dossier: Dossier, rates: FeeRate[]) {
  const { id, name, kind, per, unitPrice, quantity, copies, amount, known, legalBasis } = line;
  const { parts = null } = line;
  const rule = rulesOf(dossier).find((each) => each.id === id);
  // At reception the office's own rate may have been in force: the line's price tells.
  const atRate = rule && ruleAtRate(rule, rates, chargeOf(dossier));
  const priced = atRate?.amount === unitPrice ? atRate : rule;
  const steps =
    priced && unitPrice !== null && parts === null ? priceSteps(priced, unitPrice, quantity) : [];
  const partSteps =
    priced && unitPrice !== null && parts !== null
      ? parts.map(({ units }) => priceSteps(priced, unitPrice, units))
      : [];
  const one = steps.reduce((sum, step) => sum + step.amount, 0);
  const ceiling = priced?.ceiling !== undefined && one > priced.ceiling ? priced.ceiling : null;
  const sums = { amount, known, waived, paid, left, ceiling, steps, partSteps, legalBasis };
  return { id, name, kind, per, unitPrice, quantity, copies, parts, ...sums };
}

function showLine(line: ExplainedLine, ui: Ui): void {
  const { payment, procedure, words } = ui.texts.screen;
  ui.line();
  ui.line(`  ${line.name} (${words.feeKind[line.kind]})`);
  const unit = words.per[line.per];
  const steps = line.steps.map(({ from, to, unitPrice, amount }) =>
    payment.step({ from, to, unit, price: moneyText(unitPrice), amount: moneyText(amount) }),
  );
  ui.facts([
    ...steps.map((step): [string, string] => [payment.counted, step]),
    [payment.ceiling, line.ceiling && moneyText(line.ceiling)],
    ...partTexts(line, ui).map((text): [string, string] => [payment.counted, text]),
    [payment.copies, line.parts === null && line.copies > 1 ? `× ${line.copies}` : null],
    [
      payment.amount,
      line.amount === null ? procedure.unknownFee('unstated') : moneyText(line.amount),
    ],
    [payment.waived, line.waived === 0 ? null : moneyText(line.waived)],
    [procedure.basis, line.legalBasis],
  ]);
}

/** Of several papers in one line each stands by itself, with its price: `5 trang × 3: …`. */
function partTexts({ parts, per, partSteps }: ExplainedLine, { texts }: Ui): string[] {
  const { payment, words } = texts.screen;
  const unit = words.per[per];
  return (parts ?? []).map(({ units, copies }, at) => {
    const times = copies === 1 ? '' : ` × ${copies}`;
    const steps = (partSteps[at] ?? []).map(({ from, to, unitPrice, amount }) =>
      payment.step({ from, to, unit, price: moneyText(unitPrice), amount: moneyText(amount) }),
    );
    const told = steps.length === 0 ? '' : `: ${steps.join('; ')}`;
    return `${countText(units)} ${unit}${times}${told}`;
  });
}

/** The sums that every answer about a dossier's money ends with. */
export function showMoney(
  money: ReturnType<typeof moneyView>,
  ui: Ui,
  reductions: readonly ToldReduction[] = [],
): void {
  const { payment, words } = ui.texts.screen;
  const sum = (amount: number): string | null => (amount === 0 ? null : moneyText(amount));
  ui.line();
  ui.facts([
    [payment.charged, moneyText(money.charged)],
    [payment.waived, sum(money.waived)],
    ...reductions.flatMap((each) => reductionFacts(each, ui)),
    [payment.writtenOff, sum(money.writtenOff)],
    [payment.paid, sum(money.paid)],
    [payment.refunded, sum(money.refunded)],
    [payment.surplus, sum(money.surplus)],
    [payment.outstanding, moneyText(money.outstanding)],
    [payment.unknown, money.unknown.length === 0 ? null : money.unknown.join('; ')],
    [payment.state, words.money[money.state]],
  ]);
}

type ToldReduction = Pick<Reduction, 'amount' | 'waiver' | 'basis' | 'reason' | 'paper'>;

/** Why something was taken off: of a law which and what was seen, else the paper shown for it. */
export function reductionFacts(
  { amount, waiver: law, basis, reason, paper }: ToldReduction,
  { texts }: Pick<Ui, 'texts'>,
): [label: string, fact: string | null][] {
  const { dossier, payment, procedure, waiver } = texts.screen;
  const why = `${moneyText(amount)}: ${reason ?? dossier.erased}`;
  if (law === null)
    return [
      [payment.reason, why],
      [payment.paper, paper ?? dossier.erased],
    ];
  return [
    [waiver.byLawAlone, why],
    [procedure.basis, basis],
    // Where nothing had to be seen, the law itself is what it rests on.
    [waiver.seen, paper === basis ? null : (paper ?? dossier.erased)],
  ];
}
