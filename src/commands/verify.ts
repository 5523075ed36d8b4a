/**
 * `verify`: is a receipt's QR text genuine? Needs the office's public key, not its store; where
 * that is here its dossier is looked up, too.
 */
import { existsSync } from 'node:fs';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { required, scannable, textValue } from '../cli/option.ts';
import { verdictBy } from '../domain/key/signing-key.ts';
import { Problem } from '../domain/problem.ts';
import { readText } from '../files/read.ts';
import { readReceiptText, type ReadReceipt } from '../domain/receipt/receipt-text.ts';
import { dateText } from '../locale/format.ts';
import { recordOfReceipt, type RecordState } from './verify-record.ts';

export default command({
  // Of a `-` all of standard input is the receipt: here, and no line of it.
  args: {
    receipt: required({ ...scannable(textValue('text'), 'receipt', 'dossier'), ofPerson: false }),
  },
  options: { publicKey: textValue('key') },
  json: [
    'genuine verdict code receivedDate dueDate keyId',
    { record: ['state status samePerson sameDay dueDate'] },
  ],
  run: async (input, ctx) => {
    const typed = input.receipt === '-' ? await ctx.surroundings.stdin.read() : input.receipt;
    const receipt = readReceiptText(typed);
    if (!receipt) throw new Problem('receipt.not_ours', { typed: typed.trim().slice(0, 60) });
    const { code, receivedDate, dueDate, keyId } = receipt;
    const verdict = await verdictOn(receipt, input.publicKey, ctx);
    const elsewhere = input.publicKey !== null || verdict === 'unknown_key';
    const record = elsewhere ? null : await recordOfReceipt(receipt, ctx);
    const genuine = verdict === 'genuine';
    return { genuine, verdict, code, receivedDate, dueDate, keyId, record };
  },
  exitCode: ({ genuine, record }) =>
    genuine && (record === null || HOLDS.has(record.state)) ? 0 : 3,
  show: (result, ui) => {
    const { receipt, words } = ui.texts.screen;
    const { [result.verdict]: said } = receipt.verdicts;
    if (result.genuine) ui.done(said(result.keyId));
    else ui.line(`✗ ${said(result.keyId)}`);
    const { record } = result;
    if (record !== null) {
      const { [record.state]: told } = receipt.records;
      if (record.state === 'hidden') ui.line(told);
      else if (HOLDS.has(record.state)) ui.done(told);
      else ui.line(`✗ ${told}`);
    }
    ui.facts([
      [receipt.code, result.code],
      [receipt.received, dateText(result.receivedDate)],
      [receipt.due, result.dueDate && dateText(result.dueDate)],
      [ui.texts.screen.dossier.status, record?.status ? words.status[record.status] : null],
      [receipt.dueNow, isDueElse(result) ? dateText(record!.dueDate!) : null],
    ]);
    if (result.verdict === 'unknown_key') ui.next('motcua verify - --public-key …');
    else ui.next(`motcua dossier show ${result.code}`);
  },
});

/** What the record may be while the paper holds: of what is hidden nothing is told. */
const HOLDS: ReadonlySet<RecordState> = new Set(['stands', 'erased', 'hidden']);

function isDueElse({ dueDate, record }: { dueDate: unknown; record: { dueDate: unknown } | null }) {
  return record !== null && record.dueDate !== null && record.dueDate !== dueDate;
}

type Verdict = ReturnType<typeof verdictBy> | 'forged' | 'unsigned' | 'unknown_key';

/** What the signature is worth, by the key that was named or else by those of the store here. */
async function verdictOn(receipt: ReadReceipt, named: string | null, ctx: Context) {
  const { isSealed, sealIdOf } = await import('../store/seal.ts');
  const trueBy = (known: string): boolean =>
    receipt.signature !== null && isSealed(receipt.claim, receipt.signature, known);
  const verdict = (key: string | null, genuine: () => Verdict): Verdict => {
    if (receipt.signature === null) return 'unsigned';
    if (key === null || sealIdOf(key) !== receipt.keyId) return 'unknown_key';
    return trueBy(key) ? genuine() : 'forged';
  };
  if (named !== null) return verdict(keyNamed(named), () => 'genuine');
  const keys = ctx.mayHaveStore() ? await (await ctx.store()).keys.list() : [];
  const key = keys.find(({ id }) => id === receipt.keyId) ?? null;
  return verdict(key && key.public, () => verdictBy(key!, receipt.receivedDate));
}

/** A key, or a file that holds one. */
function keyNamed(given: string): string {
  return existsSync(given) ? readText(given).trim() : given.trim();
}
