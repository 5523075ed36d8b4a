/** The command lines of requests to undo. */
import type { Reversal, ReversalKind } from '../../domain/payment/payment.ts';
import type { ReversalAct } from '../../domain/payment/reversal.ts';

/** The noun of each on the command line. */
export const nounOf = {
  void: 'void',
  refund: 'refund',
  write_off: 'write-off',
} as const satisfies { readonly [K in ReversalKind]: string };

/** The command line of what comes next with a request, where that may be done. */
export function requestLine({
  kind,
  number,
  next,
}: Pick<Reversal, 'kind' | 'number'> & { next: ReversalAct | null }): string[] {
  return next === null ? [] : [`motcua payment ${nounOf[kind]} ${next} ${number}`];
}
