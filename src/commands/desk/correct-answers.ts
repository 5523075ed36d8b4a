/** What is answered of a correction, and what its command takes for it. */
import { parseDataFailed, parseDataFound } from '../../cli/look-up-option.ts';
import { parseComponent } from '../../cli/value-option.ts';
import type { Dossier, ReturnWay } from '../../domain/dossier/dossier.ts';
import { parseQuantity } from '../../domain/fee/fee-line.ts';
import type { AgencyId } from '../../domain/value/id.ts';
import type { ProcedureCase } from '../../domain/procedure/procedure.ts';
import type { CorrectInput } from '../dossier/correct-facts.ts';

/** What was wrong, as the command's options take it; `null` and nothing for what was right. */
export type CorrectAnswers = {
  citizen: string | null;
  submitter: string | null;
  authorisedBy: string | null;
  case: string | null;
  quantity: string[];
  component: string[];
  /** What databases say instead of papers, and of which they say nothing. */
  data: string[];
  dataFailed: string[];
  /** Conditional papers that are needed after all, and those that are not. */
  needed: string[];
  notNeeded: string[];
  subject: string | null;
  returnBy: ReturnWay | null;
  sets: number | null;
  for: AgencyId | null;
  reason: string | null;
};

export const nothingWrong: CorrectAnswers = {
  citizen: null,
  submitter: null,
  authorisedBy: null,
  case: null,
  quantity: [],
  component: [],
  data: [],
  dataFailed: [],
  needed: [],
  notNeeded: [],
  subject: null,
  returnBy: null,
  sets: null,
  for: null,
  reason: null,
};

/** One dossier, and the case that it has by now. */
export interface Correcting {
  dossier: Dossier;
  chosen: ProcedureCase | null;
  answers: CorrectAnswers;
  /** Another office here could decide it. */
  hasChoice: boolean;
}

/** The command's input, but that nobody may have said why yet. */
type Answered = Omit<CorrectInput, 'reason'> & Pick<CorrectAnswers, 'reason'>;

export function correctInput(answers: CorrectAnswers): Answered {
  return {
    ...answers,
    data: answers.data.flatMap((each) => parseDataFound(each) ?? []),
    dataFailed: answers.dataFailed.flatMap((each) => parseDataFailed(each) ?? []),
    quantity: answers.quantity.flatMap((each) => parseQuantity(each) ?? []),
    component: answers.component.flatMap((each) => parseComponent(each) ?? []),
  };
}
