/** `verify`: is a receipt's QR text genuine? Needs the office's public key, not its store. */
import { existsSync } from 'node:fs';
import { command } from '../cli/command.ts';
import type { Context } from '../cli/context.ts';
import { required, scannable, textValue } from '../cli/option.ts';
import { storeNames } from '../config/kept-names.ts';
import { Problem } from '../domain/problem.ts';
import { readText } from '../files/read.ts';
import { readReceiptText } from '../domain/receipt/receipt-text.ts';
import { dateText } from '../locale/format.ts';

export default command({
  args: { receipt: required(scannable(textValue('text'))) },
  options: { publicKey: textValue('key') },
  json: ['genuine verdict code receivedDate dueDate keyId'],
  run: async (input, ctx) => {
    const typed = input.receipt === '-' ? await ctx.surroundings.stdin.read() : input.receipt;
    const receipt = readReceiptText(typed);
    if (!receipt) throw new Problem('receipt.not_ours', { typed: typed.trim().slice(0, 60) });
    const known = await publicKey(input.publicKey, ctx);
    const { isSealed, sealIdOf } = await import('../store/seal.ts');
    const { code, receivedDate, dueDate, keyId, claim, signature } = receipt;
    const ours = known !== null && sealIdOf(known) === keyId;
    const genuine = ours && signature !== null && isSealed(claim, signature, known);
    const verdict = genuine ? 'genuine' : ours ? 'forged' : 'unknown_key';
    return { genuine, verdict, code, receivedDate, dueDate, keyId };
  },
  exitCode: (result) => (result.genuine ? 0 : 3),
  show: (result, ui) => {
    const { receipt } = ui.texts.screen;
    if (result.genuine) ui.done(receipt.genuine);
    else if (result.verdict === 'forged') ui.line(`✗ ${receipt.forged}`);
    else ui.line(`✗ ${receipt.unknownKey(result.keyId)}`);
    ui.facts([
      [receipt.code, result.code],
      [receipt.received, dateText(result.receivedDate)],
      [receipt.due, result.dueDate && dateText(result.dueDate)],
    ]);
    if (result.verdict === 'unknown_key') ui.next('motcua verify - --public-key …');
    else ui.next(`motcua dossier show ${result.code}`);
  },
});

/** From the option (a key or a file that holds one), else from the store here. */
async function publicKey(given: string | null, ctx: Context): Promise<string | null> {
  if (given !== null) return existsSync(given) ? readKey(given) : given.trim();
  if (!ctx.mayHaveStore()) return null;
  return (await ctx.store()).values.get(storeNames.sealPublic);
}

function readKey(path: string): string {
  return readText(path).trim();
}
