/** What sorts problems: the kind, which decides the exit code; and the faults of a scan. */
export type ProblemKind =
  | 'usage'
  | 'refused'
  | 'not_found'
  | 'busy'
  | 'environment'
  | 'partly'
  | 'cancelled';

export type ScanFault =
  | 'empty'
  | 'payment_code'
  | 'web_address'
  | 'run_together'
  | 'truncated'
  | 'not_a_card'
  | 'garbled';
