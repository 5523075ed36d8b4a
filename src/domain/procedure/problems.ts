/** What may be refused about procedures. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { Channel, OutOfForce } from './procedure.ts';

export interface ProcedureProblems {
  'procedure.ambiguous': { typed: string; near: string[] };
  'procedure.case_missing': { code: string; cases: string[] };
  'procedure.channel_not_offered': { code: string; channel: Channel; channels: Channel[] };
  'procedure.only_in_outage': { code: string; channel: Channel };
  'procedure.term_unstated': { code: string; case: string };
  'procedure.not_in_force': OutOfForce;
  'procedure.not_found': { typed: string; near: string[] };
  'procedure.no_such_case': { code: string; case: string; cases: string[] };
}

export const procedureProblemKinds: ProblemKinds<ProcedureProblems> = {
  'procedure.ambiguous': 'usage',
  'procedure.case_missing': 'usage',
  'procedure.channel_not_offered': 'refused',
  'procedure.only_in_outage': 'refused',
  'procedure.term_unstated': 'refused',
  'procedure.not_in_force': 'refused',
  'procedure.not_found': 'not_found',
  'procedure.no_such_case': 'not_found',
};
