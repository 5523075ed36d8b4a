/** What is refused of requests about what is kept of somebody. */
import type { ProblemKinds } from '../problem-kind.ts';
import type { AgencyId } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { GoneTold, ResetTold } from '../staff/second-person.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { KeptPart, MarkKind, PrivacyKind, PrivacyState } from './kinds.ts';

export interface PrivacyProblems {
  /** `elsewhere`: the office that has it, where that is another one. */
  'privacy.asked_already': { number: string; kind: PrivacyKind; elsewhere: AgencyId | null };
  'privacy.no_request': { typed: string; open: string[] };
  'privacy.answered_already': { number: string; state: PrivacyState; at: Instant };
  'privacy.not_granted': {
    number: string;
    kind: PrivacyKind;
    state: PrivacyState;
    wanted: PrivacyKind;
  };
  /** Nothing at all of it may be erased; the person stays. */
  'privacy.all_kept': { number: string; kept: KeptPart[] };
  /** What would be erased, by which terms that nobody has read in the law's text; nobody agreed. */
  'privacy.not_agreed': {
    number: string;
    erased: string[];
    /** Whether the person's own record would be. */
    record: boolean;
    kept: KeptPart[];
    sources: string[];
  };
  /**
   * By the clock it may go, and the days of work bear out an earlier day: by that it has to stay.
   */
  'privacy.time_alone': { number: string; today: PlainDate; borne: PlainDate };
  /** Something else would be erased than was shown and agreed to. */
  'privacy.changed_meanwhile': { number: string };
  'privacy.restricted': { name: string };
  'privacy.hold_over': { until: PlainDate };
  /** Whoever set a hold ends it by nobody's word but their own. */
  'privacy.second_person': {
    name: string;
    pin: ResetTold | null;
    others: { login: string; name: string }[];
  };
  /** Nobody may end it now; `gone` could have. */
  'privacy.not_alone': {
    second: string;
    date: PlainDate;
    pin: ResetTold | null;
    gone: GoneTold[];
  };
  'privacy.countersign_later': {
    date: PlainDate;
    clock: PlainDate | null;
    pin: ResetTold | null;
  };
  'privacy.no_mark': { name: string; kind: MarkKind };
  /** It cannot have come in days that are still to come. */
  'privacy.not_yet': { came: PlainDate };
}

export const privacyProblemKinds: ProblemKinds<PrivacyProblems> = {
  'privacy.asked_already': 'refused',
  'privacy.no_request': 'not_found',
  'privacy.answered_already': 'refused',
  'privacy.not_granted': 'refused',
  'privacy.all_kept': 'refused',
  'privacy.not_agreed': 'refused',
  'privacy.time_alone': 'refused',
  'privacy.changed_meanwhile': 'busy',
  'privacy.restricted': 'refused',
  'privacy.hold_over': 'usage',
  'privacy.second_person': 'refused',
  'privacy.not_alone': 'refused',
  'privacy.countersign_later': 'refused',
  'privacy.no_mark': 'refused',
  'privacy.not_yet': 'usage',
};
