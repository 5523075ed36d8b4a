/** `procedure show`: what a procedure asks for, how long it takes and what it costs. */
import { command } from '../../cli/command.ts';
import { required } from '../../cli/option.ts';
import { date, anyProcedureCode } from '../../cli/value-option.ts';
import { dateText, moneyText } from '../../locale/format.ts';
import type { Ui } from '../../cli/ui.ts';
import {
  channels,
  checksOf,
  isInForce,
  outOfForce,
  type ComponentRule,
  type FeeRule,
  type Procedure,
  type ProcedureCase,
} from '../../domain/procedure/procedure.ts';
import { isNeeded } from '../../domain/dossier/components.ts';
import { Problem } from '../../domain/problem.ts';
import { showWaivers, waiverChecks, waiversOf } from '../payment/waivers-here.ts';
import { findProcedure } from './shared.ts';

export default command({
  args: { procedure: required(anyProcedureCode()) },
  options: { on: date() },
  json: [
    'code name shortName field levels edition validFrom validTo ended? nationwide? onlyInOutage?',
    'legalBasis verified toConfirm keywords results supplement cases waivers inForce',
    { checks: ['fact verified source since checkedOn waiver? until?'] },
  ],
  run: async (input, ctx) => {
    const on = input.on ?? (await ctx.today());
    const { edition, procedure } = await findProcedure(input.procedure, await ctx.store(), on);
    if (!isInForce(procedure, on)) {
      throw new Problem('procedure.not_in_force', outOfForce(procedure, on));
    }
    const inForce = isInForce(procedure, await ctx.today());
    const waivers = await waiversOf(procedure.code, on, ctx);
    return {
      edition,
      ...procedure,
      waivers,
      checks: [...checksOf(procedure), ...waiverChecks(waivers)],
      inForce,
    };
  },
  show: (result, ui) => {
    const { procedure, words } = ui.texts.screen;
    ui.title(`${result.code}  ${result.name}`);
    ui.facts([
      [procedure.field, result.field],
      [procedure.level, result.levels.map((level) => words.level[level]).join(', ')],
      [procedure.results, result.results.map((each) => each.name).join('; ') || null],
      [procedure.supplement, supplementText(result, ui)],
      [procedure.legalBasis, result.legalBasis.join('; ')],
      [procedure.valid, procedure.validity(result.validFrom, result.validTo)],
      [
        procedure.onlyInOutage,
        result.onlyInOutage?.map((channel) => words.channel[channel]).join(', ') ?? null,
      ],
      [procedure.ended, result.ended?.legalBasis ?? null],
      [procedure.insteadOf, result.ended?.successors.join(', ') || null],
    ]);
    for (const each of result.cases) showCase(each, result.cases.length > 1, ui);
    showWaivers(result.waivers, ui);
    showChecks(result.checks, ui);
    if (result.toConfirm.length > 0) {
      ui.line();
      ui.title(procedure.toConfirm);
      for (const each of result.toConfirm) ui.line(`  - ${each}`);
    }
    // What is received is received under what is in force today.
    if (result.inForce) ui.next(`motcua dossier receive --procedure ${result.code}`);
  },
});

function supplementText({ supplement }: Procedure, ui: Ui): string {
  const { procedure, words } = ui.texts.screen;
  const { clock, fixed, citizenLimitDays } = supplement;
  const period = fixed ? procedure.duration(fixed.value, fixed.unit) : null;
  return procedure.supplementText(words.clock[clock], period, citizenLimitDays);
}

function showCase(chosen: ProcedureCase, several: boolean, ui: Ui): void {
  const { procedure, words } = ui.texts.screen;
  ui.line();
  if (several) ui.title(`${procedure.case} ${chosen.id}: ${chosen.name}`);
  ui.facts(
    channels.flatMap((channel) => {
      const term = chosen.terms[channel];
      return term ? [[words.channel[channel], procedure.term(term)] as const] : [];
    }),
  );
  ui.line();
  ui.table(
    [procedure.number, procedure.paper, procedure.originals, procedure.certified, procedure.copies],
    chosen.components.map((each, index) => [
      String(index + 1),
      paperText(each, ui),
      ...[each.originals, each.certified, each.copies].map((n) => (n === 0 ? '–' : String(n))),
    ]),
  );
  if (chosen.fees.length === 0) {
    ui.line(`  ${procedure.noFees}`);
    return;
  }
  ui.line();
  ui.table(
    [procedure.fee, procedure.price, procedure.basis],
    chosen.fees.map((fee) => [fee.name, priceText(fee, ui), fee.legalBasis]),
  );
  for (const { note } of chosen.fees)
    if (note !== undefined) ui.line(`  ${procedure.feeNote(note)}`);
}

type Checks = (ReturnType<typeof checksOf>[number] | ReturnType<typeof waiverChecks>[number])[];

/** Of every value: what it was held against, or that nobody has done so. */
function showChecks(checks: Checks, ui: Ui): void {
  const { procedure, waiver, words } = ui.texts.screen;
  ui.line();
  ui.title(procedure.checks);
  ui.table(
    [procedure.fact, procedure.checkedAgainst, procedure.since, procedure.checkedOn],
    checks.map((each) => [
      each.fact === 'waiver' ? waiver.fact(each.waiver) : words.procedureFact[each.fact],
      each.source ?? procedure.unchecked,
      each.fact === 'waiver'
        ? waiver.period(each.since, each.until)
        : each.since === null
          ? ''
          : dateText(each.since),
      each.checkedOn === null ? '' : dateText(each.checkedOn),
    ]),
  );
}

function paperText(rule: ComponentRule, ui: Ui): string {
  const { procedure } = ui.texts.screen;
  const notes = [
    ...(isNeeded(rule) ? [] : [rule.when ?? procedure.ifNeeded]),
    ...(rule.data === undefined ? [] : [procedure.dataInstead(rule.data)]),
  ];
  return notes.length === 0 ? rule.name : `${rule.name} (${notes.join('; ')})`;
}

function priceText(fee: FeeRule, ui: Ui): string {
  const { procedure, words } = ui.texts.screen;
  if (fee.amount === null) return procedure.unknownFee(fee.decidedBy);
  const tiers = (fee.tiers ?? []).map((tier) => procedure.tier(tier.from, moneyText(tier.amount)));
  const most = fee.ceiling === undefined ? [] : [procedure.ceiling(moneyText(fee.ceiling))];
  return [`${moneyText(fee.amount)}/${words.per[fee.per]}`, ...tiers, ...most].join('; ');
}
