/** What sorts problems: the kind, which decides the exit code; faults of a scan and a journal. */
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

/** What can be wrong with an entry of the journal, as its chain shows. */
export type JournalFault = 'arrival' | 'gap' | 'prev' | 'hash' | 'personal' | 'head';
