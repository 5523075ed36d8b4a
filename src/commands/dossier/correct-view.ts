/** A correction for people: what was written, what it is now, and what becomes of the money. */
import type { Ui } from '../../cli/ui.ts';
import type {
  FieldChange,
  CorrectedField,
  Told,
  ToldParty,
} from '../../domain/dossier/correction.ts';
import type { UnfitWaiver } from '../../domain/fee/waiver.ts';
import type { Texts } from '../../locale/texts.ts';
import { maskedNumber, moneyText, momentText, quantityText } from '../../locale/format.ts';
import type { DeclaredOtherwise } from '../declaration/charged.ts';
import { offeredLines, type WaiverView } from '../payment/waiver-view.ts';
import { lookUpFacts, showNext } from './card.ts';
import type { WholeDossierView } from './view.ts';

export type CorrectedView = WholeDossierView & {
  corrected: FieldChange[];
  warnings: { code: 'other_payer'; receipts: string[] }[];
  /** Numbers of requests for refunds that ask more than was taken too much. */
  outdated: string[];
  /** What of which receipt is to be asked back, in đồng. */
  toRefund: { receipt: string; amount: number }[];
  /** Sendings that wait for the post, and now go to the owner as corrected. */
  readdressed: string[];
  unfitWaivers: UnfitWaiver[];
  /** What more a law would take off now. */
  waivers: WaiverView[];
  /** What its declarations say otherwise than it is charged now. */
  declaredOtherwise: DeclaredOtherwise[];
};

export function showCorrection(result: CorrectedView, ui: Ui): void {
  const { life } = ui.texts.screen;
  ui.done(life.corrected(result.code));
  if (result.corrected.length > 0) showChanges(result.corrected, ui);
  ui.facts(lookUpFacts(result.lookUps, ui));
  for (const { code, receipts } of result.warnings) {
    ui.warn(life.warnings[code](receipts.join(', ')));
  }
  if (wasPrinted(result)) ui.warn(life.printAgain);
  showMoneyLeft(result, ui);
  for (const line of unfitLines(result.unfitWaivers, ui.texts)) ui.warn(line);
  for (const line of offeredLines(result.waivers, ui)) ui.warn(line);
  for (const { declaration, label, said, charged } of result.declaredOtherwise) {
    ui.warn(ui.texts.screen.declaration.declaredOtherwise(declaration, label, said, charged));
  }
  for (const tracking of result.readdressed)
    ui.done(ui.texts.screen.shipment.readdressed(tracking));
  const labels = result.readdressed.map((tracking) => `motcua print label ${tracking}`);
  const again = result.declaredOtherwise.map(
    ({ declaration, form }) => `motcua declaration fill ${form} --replaces ${declaration}`,
  );
  ui.next(`motcua print receipt ${result.code}`, ...labels, ...new Set(again));
  showNext(result, ui);
}

/** Waivers that were taken, and do not fit what is right: they stand, and somebody looks at it. */
export function unfitLines(
  unfit: readonly UnfitWaiver[],
  { screen: { waiver: texts } }: Texts,
): string[] {
  return unfit.map(({ waiver, basis, amount, lost }) =>
    texts[lost ? 'lost' : 'unfit'](waiver, basis ?? '', moneyText(amount)),
  );
}

/** Whether a citizen may hold a paper that tells what was wrong; the control slip stays here. */
function wasPrinted({ prints }: CorrectedView): boolean {
  return Object.entries(prints).some(([paper, n]) => paper !== 'control-slip' && n > 0);
}

/** Field by field; what is shown before it is agreed to looks the same. */
export function showChanges(corrected: readonly FieldChange[], ui: Ui): void {
  const { life, words } = ui.texts.screen;
  ui.table(
    [life.field, life.before, life.after],
    corrected.map(({ field, before, after }) => [
      words.corrected[field],
      ...[before, after].map((value) => fieldText(field, value, ui.texts)),
    ]),
  );
}

/** What stands in a field, and that nothing does. */
export function fieldText<F extends CorrectedField>(
  field: F,
  value: Told[F],
  texts: Texts,
): string {
  return fieldTexts[field](value, texts) || texts.screen.life.nothing;
}

const fieldTexts: {
  readonly [F in CorrectedField]: (value: Told[F], texts: Texts) => string;
} = {
  citizen: partyText,
  submitter: (party) => (party === null ? '' : partyText(party)),
  authorisedBy: (paper) => paper ?? '',
  case: ({ name }) => name,
  quantity: (lines) => lines.map(countedText).join('; '),
  component: (papers) => papers.map(componentText).join('; '),
  notNeeded: (names) => names.join('; '),
  subject: (subject) => subject ?? '',
  returnBy: (way, { screen }) => screen.words.returnWay[way],
  sets: String,
  for: String,
  missing: (names) => names.join('; '),
  amountDue: moneyText,
  dueAt: (at, { screen }) => (at === null ? screen.dossier.noDueDate : momentText(at)),
};

function partyText({ name, id, address, phone }: ToldParty): string {
  return [name, maskedNumber(id), address, phone].filter(Boolean).join(', ');
}

function countedText({ name, quantity, copies }: Told['quantity'][number]): string {
  return `${name}: ${quantityText(quantity, copies)}`;
}

function componentText({ name, originals, certified, copies }: Told['component'][number]): string {
  return `${name} ${originals}/${certified}/${copies}`;
}

/** What is to be taken beside what was taken, or goes back to the citizen, and how. */
function showMoneyLeft({ money, payments, outdated, toRefund }: CorrectedView, ui: Ui): void {
  const { life } = ui.texts.screen;
  const standing = payments.filter(({ voidedAt }) => voidedAt === null);
  if (standing.length === 0) return;
  // How it may be taken is named with what follows.
  if (money.outstanding > 0) ui.warn(life.toTake(moneyText(money.outstanding)));
  if (outdated.length > 0) ui.warn(life.outdated(outdated.join(', ')));
  ui.next(...outdated.map((each) => `motcua payment refund approve ${each} --decline …`));
  if (money.surplus > 0) ui.warn(life.toRefund(moneyText(money.surplus)));
  ui.next(
    ...toRefund.map(
      ({ receipt, amount }) =>
        `motcua payment refund request ${receipt} --amount ${amount} --reason …`,
    ),
  );
}
