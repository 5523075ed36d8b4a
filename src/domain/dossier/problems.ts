/** What may be refused in the life of a dossier and its clock. */
import type { DayKind } from '../calendar/calendar.ts';
import type { ProblemKind } from '../problem-kind.ts';
import type { Role } from '../staff/role.ts';
import type { PlainDate } from '../value/plain-date.ts';
import type { Status } from './status.ts';

export interface DossierLifeProblems {
  'dossier.bad_until': {
    code: string;
    until: PlainDate;
    why: 'not_later' | 'past' | 'not_working';
    dueDate: PlainDate;
    /** The first days that would do. */
    near: PlainDate[];
  };
  'dossier.no_due_date': { code: string };
  'dossier.second_extension': { code: string; number: number; roles: Role[] };
  'dossier.papers_back': { code: string; status: Status };
  'calendar.bad_day': { date: PlainDate; kind: DayKind; why: 'weekend' | 'weekday' };
}

export const dossierLifeProblemKinds: { [Code in keyof DossierLifeProblems]: ProblemKind } = {
  'dossier.bad_until': 'refused',
  'dossier.no_due_date': 'refused',
  'dossier.second_extension': 'refused',
  'dossier.papers_back': 'refused',
  'calendar.bad_day': 'usage',
};
