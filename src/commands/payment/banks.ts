/** The shipped list of banks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import { banksMeant, type TransferBank } from '../../domain/payment/bank.ts';
import { Problem } from '../../domain/problem.ts';

type InData = Pick<Context, 'surroundings'>;

const MOST_NEAR = 5;

export function shippedBanks({ surroundings }: InData): TransferBank[] {
  const list = join(surroundings.dataFolder, 'catalogue', 'banks.csv');
  const [, ...lines] = readFileSync(list, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [bin = '', code = '', shortName = '', ...name] = line.split(',');
    return { bin, code, shortName, name: name.join(',') };
  });
}

/** The short name of a bank by its BIN; `null` for one that is not in the list. */
export function bankName(bin: string, ctx: InData): string | null {
  return shippedBanks(ctx).find((bank) => bank.bin === bin)?.shortName ?? null;
}

/**
 * The BIN of a bank by its names; six digits are one, in the list or not. Throws `payment.no_bank`.
 */
export function binNamed(typed: string, ctx: InData): string {
  const named = typed.trim();
  if (/^\d{6}$/.test(named)) return named;
  const meant = banksMeant(named, shippedBanks(ctx));
  const [only] = meant;
  if (only && meant.length === 1) return only.bin;
  const near = meant.slice(0, MOST_NEAR).map(({ shortName }) => shortName);
  throw new Problem('payment.no_bank', { typed: named, near });
}
