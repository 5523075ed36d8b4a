/** What sorts problems: the kind, which decides the exit code. */
export type ProblemKind =
  | 'usage'
  | 'refused'
  | 'not_found'
  | 'busy'
  | 'environment'
  | 'partly'
  | 'cancelled';

/** The kind of each problem of a noun. */
export type ProblemKinds<Problems> = { readonly [Code in keyof Problems]: ProblemKind };
