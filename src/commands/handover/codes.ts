/** Codes for a hand-over: typed, or a scanned list on standard input, a line each. */
import type { Context } from '../../cli/context.ts';
import { scannable, value, type Spec } from '../../cli/option.ts';
import type { ItemRemark } from '../../domain/handover/receive.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { readReceiptText } from '../../domain/receipt/receipt-text.ts';
import type { Reader } from '../../store/store.ts';
import { findDossier } from '../dossier/shared.ts';

/** `code`, or `code=what is the matter with it`. */
export function remark(): Spec<ItemRemark | null> {
  return scannable(value(parseRemark, 'text', 'code=text'), 'receipt', 'dossier');
}

function parseRemark(raw: string): ItemRemark | null {
  const [code = '', ...words] = raw.split('=');
  const note = cleanLine(words.join('='));
  return code.trim() === '' ? null : { code: cleanLine(code), note: note === '' ? null : note };
}

/** What was typed; `-` stands for the lines of standard input. Each text once, in order. */
export async function typedCodes(typed: readonly string[], ctx: Context): Promise<string[]> {
  const texts = await Promise.all(
    typed.map(async (each) =>
      each === '-' ? (await ctx.surroundings.stdin.read()).split(/\r?\n/) : [each],
    ),
  );
  const codes = texts.flat().map(scannedCode);
  return [...new Set(codes)].filter((code) => code !== '');
}

/** The code inside a receipt's QR text, or the text itself. */
export function scannedCode(text: string): string {
  return readReceiptText(text)?.code ?? text.trim();
}

/** The codes of dossiers that must be known here. */
export async function knownCodes(
  typed: readonly string[],
  reader: Reader,
  ctx: Context,
): Promise<string[]> {
  const codes: string[] = [];
  for (const each of typed) codes.push((await findDossier(each, reader, ctx)).code);
  return codes;
}
