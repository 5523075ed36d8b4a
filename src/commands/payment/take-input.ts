/** What `payment take` is told, and what it asks the domain for. */
import {
  choice,
  flag,
  newFile,
  optionalValue,
  required,
  type Input,
  type OpenInput,
} from '../../cli/option.ts';
import { amount, anyDossier, named, paymentReference } from '../../cli/value-option.ts';
import { methods } from '../../domain/payment/payment.ts';
import type { TakeRequest } from '../../domain/payment/take.ts';
import { Problem } from '../../domain/problem.ts';
import { noDong } from '../../domain/value/money.ts';
import { oneLine } from './shared.ts';

export const takeArgs = { code: required(anyDossier()) };
export const takeOptions = {
  method: required(choice(methods, 'method')),
  amount: amount(),
  tendered: amount(),
  reference: paymentReference(),
  payer: named(),
  visit: flag(),
  print: optionalValue(newFile('pdf')),
};

export type PaymentInput = Input<typeof takeArgs & typeof takeOptions>;
export type OpenPayment = OpenInput<typeof takeArgs & typeof takeOptions>;

type Asked = Pick<PaymentInput, 'method' | 'amount' | 'tendered' | 'reference' | 'payer'>;

export function requestOf(input: Asked): TakeRequest {
  return {
    method: input.method,
    amount: input.amount,
    tendered: input.tendered,
    reference: oneLine(input.reference),
    payer: oneLine(input.payer),
    bankLine: null,
    surplus: noDong,
  };
}

/** A part of what is due belongs to one dossier. Throws `usage.one_only`. */
export function requireWholeVisit({ visit, amount }: Pick<OpenPayment, 'visit' | 'amount'>): void {
  if (visit === true && amount !== null) {
    throw new Problem('usage.one_only', { names: ['--amount', '--visit'] });
  }
}
