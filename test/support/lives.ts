/** Random histories to be lived: what is drawn for each step, and lives of one kind or another. */
import fc from 'fast-check';
import { dossierActKinds } from './history-acts.ts';
import { certificationKinds } from './history-certification.ts';
import { citizenKinds } from './history-citizens.ts';
import { declarationKinds } from './history-declarations.ts';
import { documentKinds } from './history-documents.ts';
import { custodyKinds } from './history-handover.ts';
import { privacyActKinds } from './history-privacy.ts';
import { queueKinds, queueOften } from './history-queue.ts';
import type { Step } from './history-step.ts';

const kinds = [
  'office',
  'counter',
  'enrol',
  'disable',
  'pin',
  'procedure',
  'calendar',
  'config',
  ...citizenKinds,
  'receive',
  ...dossierActKinds,
  ...custodyKinds,
  'money',
  ...queueKinds,
] as const;
/** What a step may be. */
export type StepKind =
  | (typeof kinds)[number]
  | (
      | typeof privacyActKinds
      | typeof documentKinds
      | typeof declarationKinds
      | typeof certificationKinds
    )[number];

const word = fc.oneof(
  fc.constantFrom(
    'Nguyễn Văn Đạt',
    'Đặng Ứng Ưu',
    'trần thị THỬ',
    "O'Hara",
    '"*" AND (NEAR)',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const stepOf = (drawn: readonly StepKind[], most: number): fc.Arbitrary<Step<StepKind>> =>
  fc.record({
    kind: fc.constantFrom(...drawn),
    pick: fc.nat(most),
    word,
    other: fc.option(word),
    flag: fc.boolean(),
    seconds: fc.oneof(fc.nat(90_000), fc.nat(600), fc.integer({ min: -4000, max: 0 })),
  });

/** Commands of one to three acts each, by one of three counters. */
const commandsOf = (step: fc.Arbitrary<Step<StepKind>>) =>
  fc.array(
    fc.record({
      counter: fc.integer({ min: 1, max: 3 }),
      acts: fc.array(step, { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 30, size: 'max' },
  );

const often = 'register receive receive receive resolve return send send take take money money';
const oftenKinds = often.split(' ') as StepKind[];
export const histories = commandsOf(
  stepOf([...kinds, ...custodyKinds, ...oftenKinds, ...queueOften], 50),
);

/** What most other acts come after. */
const beginnings = ['receive', 'receive', 'request-supplement', 'request-supplement'] as const;

/** Little but acts on a few dossiers, while the calendar changes under them. */
export const dossierLives = commandsOf(
  stepOf([...beginnings, 'calendar', 'procedure', ...dossierActKinds, ...dossierActKinds], 3),
);

/** A few people, some of whom turn out to be one, and some not. */
export const citizenLives = commandsOf(
  stepOf(['register', 'join', 'join', 'part', ...citizenKinds, ...privacyActKinds, 'receive'], 4),
);

/** People come in with dossiers, in which others take their place; what is certified in them. */
export const mistakenLives = commandsOf(
  stepOf(['register', 'receive', ...certificationKinds, 'correct-dossier'], 4),
);

/** Papers of a few dossiers are digitised. */
export const documentLives = commandsOf(
  stepOf(['register', 'receive', ...documentKinds, ...declarationKinds, 'correct-dossier'], 4),
);

/** Dossiers come in and go about between offices, which may be merged. */
export const custodyLives = commandsOf(
  stepOf(['receive', 'office', 'send', 'take', ...custodyKinds], 4),
);

/** Little but tickets at one day's queue, a few of which all acts are done on. */
export const queueLives = commandsOf(stepOf([...queueKinds, ...queueOften], 2));

/** Dossiers come in, and money moves. */
export const moneyLives = commandsOf(stepOf(['receive', 'money', 'money'], 6));

export type History = typeof histories extends fc.Arbitrary<infer Commands> ? Commands : never;
