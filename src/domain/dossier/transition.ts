/**
 * The life of a dossier as one table: from every status, where every action leads. Whether an
 * action may be done is more than its status: `blockers.ts` says that.
 */
import type { Act } from '../staff/role.ts';
import { statuses, type Status } from './status.ts';

export const actions = [
  'forward',
  'begin-review',
  'request-supplement',
  'complete-supplement',
  'resolve',
  'return',
  'extend',
  'refuse',
  'withdraw',
  'stop',
  'reopen',
  'take-back',
  'add-paper',
  'correct',
  'cancel',
  'reinstate',
] as const;
export type Action = (typeof actions)[number];

/** Where an action leads; of several, the decision tells. Nowhere when it may not be done. */
type StatusRow = { readonly [A in Action]: readonly Status[] };

const nothing: StatusRow = {
  forward: [],
  'begin-review': [],
  'request-supplement': [],
  'complete-supplement': [],
  resolve: [],
  return: [],
  extend: [],
  refuse: [],
  withdraw: [],
  stop: [],
  reopen: [],
  'take-back': [],
  'add-paper': [],
  correct: [],
  cancel: [],
  reinstate: [],
};

/** An end that was not reached for good: the papers go back, and it may be taken up again. */
const ended = (status: Status): StatusRow => ({
  ...nothing,
  return: [status],
  reopen: ['received', 'processing', 'supplement_requested'],
});

/** What was written wrongly is put right also when the result is there, before it goes out. */
const decided = (status: Status): StatusRow => ({
  ...nothing,
  return: ['returned'],
  reopen: ['received', 'processing'],
  correct: [status],
});

export const life: { readonly [S in Status]: StatusRow } = {
  received: {
    ...nothing,
    correct: ['received'],
    forward: ['processing'],
    'begin-review': ['received'],
    'request-supplement': ['supplement_requested'],
    resolve: ['resolved', 'unresolved'],
    extend: ['received'],
    refuse: ['refused'],
    withdraw: ['withdrawn'],
    stop: ['stopped'],
    'add-paper': ['received'],
    cancel: ['cancelled'],
  },
  processing: {
    ...nothing,
    correct: ['processing'],
    'begin-review': ['processing'],
    'request-supplement': ['supplement_requested'],
    resolve: ['resolved', 'unresolved'],
    extend: ['processing'],
    withdraw: ['withdrawn'],
    stop: ['stopped'],
    'add-paper': ['processing'],
    cancel: ['cancelled'],
  },
  supplement_requested: {
    ...nothing,
    correct: ['supplement_requested'],
    'complete-supplement': ['received', 'processing'],
    refuse: ['refused'],
    withdraw: ['withdrawn'],
    stop: ['stopped'],
    'add-paper': ['supplement_requested'],
    cancel: ['cancelled'],
  },
  resolved: decided('resolved'),
  unresolved: decided('unresolved'),
  returned: {
    ...nothing,
    reopen: ['received', 'processing'],
    'take-back': ['resolved', 'unresolved'],
  },
  refused: ended('refused'),
  withdrawn: ended('withdrawn'),
  stopped: ended('stopped'),
  // It never was one: a number that is accounted for, unless cancelling was the mistake.
  cancelled: { ...nothing, reinstate: ['received', 'processing', 'supplement_requested'] },
};

/** Which act of the role table a person needs for each action. */
export const transitions: { readonly [A in Action]: { readonly act: Act } } = {
  forward: { act: 'dossier.process' },
  'begin-review': { act: 'dossier.process' },
  'request-supplement': { act: 'dossier.supplement' },
  'complete-supplement': { act: 'dossier.supplement' },
  resolve: { act: 'dossier.resolve' },
  return: { act: 'dossier.return' },
  extend: { act: 'dossier.extend' },
  refuse: { act: 'dossier.close' },
  withdraw: { act: 'dossier.close' },
  stop: { act: 'dossier.close' },
  reopen: { act: 'dossier.reopen' },
  'take-back': { act: 'dossier.return' },
  'add-paper': { act: 'dossier.add_paper' },
  correct: { act: 'dossier.correct' },
  cancel: { act: 'dossier.correct' },
  reinstate: { act: 'dossier.correct' },
};

/**
 * What may be done in every status, by whoever holds the paper. It leads nowhere, so no status
 * knows it and nobody is told that it is next.
 */
const needed = { note: { act: 'dossier.note' } } as const satisfies Record<string, { act: Act }>;
export type Aside = keyof typeof needed;
export const asides = Object.keys(needed) as Aside[];

/** All that can be done with a dossier: what its life knows, and what stands beside it. */
export type Deed = Action | Aside;

export function isAside(deed: Deed): deed is Aside {
  return deed in needed;
}

/** The act of the role table that a person needs for it. */
export function actOf(deed: Deed): Act {
  return isAside(deed) ? needed[deed].act : transitions[deed].act;
}

/** The actions that a status knows, whoever asks. */
export function actionsOf(status: Status): Action[] {
  return actions.filter((action) => life[status][action].length > 0);
}

/**
 * Steps that bring a dossier on. Nobody is advised to end one, or to take a result back, so as to
 * be able to do another thing; what ended without a result may be taken up again.
 */
const advised: readonly Action[] = ['forward', 'complete-supplement', 'resolve'];

/**
 * The shortest way of sensible actions to where an action is allowed; empty when there is none,
 * and when it is allowed already.
 */
export function pathTo(from: Status, action: Action): Action[] {
  if (action === 'reopen') return [];
  const steps: readonly Action[] = [
    ...advised,
    ...(action === 'complete-supplement' ? (['request-supplement'] as const) : []),
    ...(life[from].return.includes(from) ? (['reopen'] as const) : []),
  ];
  const seen = new Set<Status>([from]);
  let ways: { status: Status; path: Action[] }[] = [{ status: from, path: [] }];
  while (ways.length > 0) {
    const there = ways.find(({ status }) => life[status][action].length > 0);
    if (there) return there.path;
    ways = ways.flatMap(({ status, path }) =>
      steps.flatMap((step) =>
        // Taken up again only where it is over already: no result is given to be taken back.
        (step === 'reopen' && path.length > 0 ? [] : life[status][step])
          .filter((to) => !seen.has(to) && seen.add(to))
          .map((to) => ({ status: to, path: [...path, step] })),
      ),
    );
  }
  return [];
}

const closed: ReadonlySet<Status> = new Set([
  'returned',
  'refused',
  'withdrawn',
  'stopped',
  'cancelled',
]);

/** True when the work is over: what may follow only gives papers back or takes it up again. */
export function isClosed(status: Status): boolean {
  return closed.has(status);
}

/** The statuses in which somebody still has something to decide or to hand over. */
export const openStatuses: readonly Status[] = statuses.filter(
  (status) => !isClosed(status) && actionsOf(status).length > 0,
);

/** True when the decision is there and the result waits to be collected. */
export function isDecided(status: Status): boolean {
  return status === 'resolved' || status === 'unresolved';
}
