/** What may be refused about hand-overs. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { DiscrepancyKind, Resolution } from './discrepancy.ts';

export interface HandoverProblems {
  'handover.empty': { office: string };
  'handover.same_office': { office: string };
  'handover.not_addressee': { slip: string; addressee: string; office: string };
  'handover.not_sender': { slip: string; sender: string; office: string };
  'handover.not_on_list': { slip: string; codes: string[] };
  'handover.contradiction': { slip: string; codes: string[] };
  'handover.already_settled': { slip: string; codes: string[] };
  'handover.already_received': { slip: string; received: number };
  'handover.recalled': { slip: string };
  'handover.no_discrepancy': { slip: string; code: string; open: string[] };
  'handover.wrong_resolution': {
    kind: DiscrepancyKind;
    resolution: Resolution;
    allowed: Resolution[];
  };
  'handover.not_found': { typed: string; near: string[] };
}

export const handoverProblemKinds: ProblemKinds<HandoverProblems> = {
  'handover.empty': 'refused',
  'handover.same_office': 'refused',
  'handover.not_addressee': 'refused',
  'handover.not_sender': 'refused',
  'handover.not_on_list': 'refused',
  'handover.contradiction': 'usage',
  'handover.already_settled': 'refused',
  'handover.already_received': 'refused',
  'handover.recalled': 'refused',
  'handover.no_discrepancy': 'not_found',
  'handover.wrong_resolution': 'refused',
  'handover.not_found': 'not_found',
};
