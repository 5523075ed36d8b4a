/** What a reception at the counter asks for, and the command line that it comes to. */
import type { ToldReuse } from '../../cli/look-up-option.ts';
import type { Step } from '../../cli/steps.ts';
import type { ComponentCount } from '../../domain/dossier/components.ts';
import type { DeclarationHow } from '../../domain/declaration/paper.ts';
import type { ToldLookUp } from '../../domain/dossier/look-up.ts';
import type { TypedOriginal } from '../../domain/certification/entry.ts';
import { parseQuantity } from '../../domain/fee/fee-line.ts';
import type { Newcomer } from '../citizen/shared.ts';
import type { ReceiveInput, ReceptionInput } from '../dossier/receive-options.ts';

/** `code` of one that was filled in before, and is brought along. */
export interface ToldDeclaration {
  how: DeclarationHow;
  form: string;
  code?: string;
}

export interface ReceiveAnswers {
  /** Our own id of the owner's record. */
  citizen: string | null;
  /** An owner who is new here: recorded with the dossier, or not at all. */
  newcomer: Newcomer | null;
  procedure: string | null;
  caseId: string | null;
  papers: ComponentCount[] | null;
  /** What databases were asked instead of papers. */
  lookUps: ToldLookUp[];
  /** What the owner has in the store already, and uses again instead of papers. */
  reuse: ToldReuse[];
  /** Papers whose condition holds, and papers whose condition does not, by name or number. */
  needed: string[];
  notNeeded: string[];
  missingReason: string | null;
  /** How its declaration comes about, and of which form; `null` until that was asked. */
  declaration: ToldDeclaration | null;
  /** What is certified with it; `null` where nobody was asked yet. */
  certify: TypedOriginal[] | null;
  /** By fee: `5` or `5x3`. */
  quantities: Record<string, string> | null;
  /** The same of the last reception, where this one is to be like it. */
  countedBefore: Record<string, string> | null;
  /** What has a usual value and was changed on the preview. */
  more: Partial<
    Pick<
      ReceiveInput,
      | 'for'
      | 'helpedAt'
      | 'submitter'
      | 'authorisedBy'
      | 'returnBy'
      | 'address'
      | 'phone'
      | 'channel'
      | 'source'
      | 'waiver'
      | 'seen'
      | 'subject'
      | 'sets'
      | 'signer'
      | 'title'
    >
  >;
  agreed: boolean;
}

/** A step of the flow that gathers them. */
export type ReceiveStep = Step<ReceiveAnswers>;

export const noAnswers: ReceiveAnswers = {
  citizen: null,
  newcomer: null,
  procedure: null,
  caseId: null,
  papers: null,
  lookUps: [],
  reuse: [],
  needed: [],
  notNeeded: [],
  missingReason: null,
  declaration: null,
  certify: null,
  quantities: null,
  countedBefore: null,
  more: {},
  agreed: false,
};

/** The answers as `dossier receive` takes them, over what flags had said. */
export function inputOf(
  answers: ReceiveAnswers,
  base: Partial<ReceiveInput>,
  visit: string | null,
): ReceptionInput {
  const given = base.component ?? [];
  return {
    ...usual,
    ...base,
    ...answers.more,
    citizen: answers.citizen,
    newcomer: answers.newcomer,
    proposes: true,
    scan: null,
    procedure: answers.procedure ?? base.procedure ?? '',
    case: answers.caseId ?? base.case ?? null,
    // Nobody was asked: there are no papers, or this visit brought them all before.
    allComponents: base.allComponents === true || answers.papers === null,
    component: given.length > 0 ? given : (answers.papers ?? []),
    data: answers.lookUps.filter(({ fault }) => fault === null),
    dataFailed: answers.lookUps.filter(({ fault }) => fault !== null),
    reuse: answers.reuse,
    declaration: [answers.declaration?.code ?? base.declaration ?? []].flat(),
    needed: answers.needed,
    notNeeded: answers.notNeeded,
    missingReason: answers.missingReason ?? base.missingReason ?? null,
    certify: answers.certify ?? base.certify ?? [],
    quantity: quantitiesOf(answers, base),
    visit: visit ?? base.visit ?? null,
  };
}

function quantitiesOf({ quantities }: ReceiveAnswers, base: Partial<ReceiveInput>) {
  const typed = Object.entries(quantities ?? {}).map(([fee, text]) =>
    parseQuantity(`${fee}=${text}`),
  );
  const asked = typed.filter((quantity) => quantity !== null);
  return asked.length > 0 ? asked : (base.quantity ?? []);
}

const usual: ReceiveInput = {
  procedure: '',
  citizen: null,
  scan: null,
  case: null,
  submitter: null,
  authorisedBy: null,
  channel: 'counter',
  source: null,
  component: [],
  data: [],
  dataFailed: [],
  reuse: [],
  declaration: [],
  needed: [],
  notNeeded: [],
  allComponents: false,
  missingReason: null,
  sets: 1,
  subject: null,
  quantity: [],
  certify: [],
  signer: null,
  title: null,
  waiver: [],
  seen: null,
  returnBy: 'counter',
  address: null,
  phone: null,
  for: null,
  helpedAt: null,
  receivedAt: null,
  reason: null,
  visit: null,
  replaces: null,
  print: '',
};
