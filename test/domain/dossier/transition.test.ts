import { expect, test } from 'vitest';
import { statuses, type Status } from '../../../src/domain/dossier/status.ts';
import {
  actions,
  isClosed,
  isDecided,
  life,
  actionsOf,
  openStatuses,
  pathTo,
  transitions,
  type Action,
} from '../../../src/domain/dossier/transition.ts';
import { acts } from '../../../src/domain/staff/role.ts';

/** What may be done when: the answer expected of every status and action. */
const expected: { [S in Status]: Action[] } = {
  received: [
    'forward',
    'begin-review',
    'request-supplement',
    'resolve',
    'extend',
    'refuse',
    'withdraw',
    'stop',
    'add-paper',
    'correct',
    'cancel',
  ],
  processing: [
    'begin-review',
    'request-supplement',
    'resolve',
    'extend',
    'withdraw',
    'stop',
    'add-paper',
    'correct',
    'cancel',
  ],
  supplement_requested: [
    'complete-supplement',
    'refuse',
    'withdraw',
    'stop',
    'add-paper',
    'correct',
    'cancel',
  ],
  resolved: ['return', 'reopen', 'correct'],
  unresolved: ['return', 'reopen', 'correct'],
  returned: ['reopen', 'take-back'],
  refused: ['return', 'reopen'],
  withdrawn: ['return', 'reopen'],
  stopped: ['return', 'reopen'],
  cancelled: ['reinstate'],
};

/** Where each allowed action leads, for each status it is allowed in. */
const leads: { [A in Action]: string } = {
  forward: 'received>processing',
  'begin-review': 'received>received processing>processing',
  'request-supplement': 'received>supplement_requested processing>supplement_requested',
  'complete-supplement': 'supplement_requested>received|processing',
  resolve: 'received>resolved|unresolved processing>resolved|unresolved',
  return:
    'resolved>returned unresolved>returned refused>refused withdrawn>withdrawn stopped>stopped',
  extend: 'received>received processing>processing',
  refuse: 'received>refused supplement_requested>refused',
  withdraw: 'received>withdrawn processing>withdrawn supplement_requested>withdrawn',
  stop: 'received>stopped processing>stopped supplement_requested>stopped',
  'add-paper': 'received>received processing>processing supplement_requested>supplement_requested',
  correct: [
    'received>received processing>processing supplement_requested>supplement_requested',
    'resolved>resolved unresolved>unresolved',
  ].join(' '),
  cancel: 'received>cancelled processing>cancelled supplement_requested>cancelled',
  reinstate: 'cancelled>received|processing|supplement_requested',
  'take-back': 'returned>resolved|unresolved',
  reopen: [
    'resolved>received|processing unresolved>received|processing returned>received|processing',
    'refused>received|processing|supplement_requested',
    'withdrawn>received|processing|supplement_requested',
    'stopped>received|processing|supplement_requested',
  ].join(' '),
};

/** What has to be done first, for those that are not allowed but can be reached. */
const paths: Partial<Record<`${Status} ${Action}`, Action[]>> = {
  'received return': ['resolve'],
  'received complete-supplement': ['request-supplement'],
  'processing return': ['resolve'],
  'processing forward': [],
  'processing refuse': [],
  'supplement_requested resolve': ['complete-supplement'],
  'supplement_requested return': ['complete-supplement', 'resolve'],
  'resolved resolve': [],
  'returned return': [],
  'refused resolve': ['reopen'],
  'withdrawn forward': ['reopen'],
  'stopped complete-supplement': ['reopen'],
  'refused cancel': ['reopen'],
  'resolved cancel': [],
  'returned correct': [],
  'refused correct': ['reopen'],
  'cancelled forward': [],
  'cancelled cancel': [],
  'received reinstate': [],
};

const pairs = statuses.flatMap((status) => actions.map((action) => [status, action] as const));

const ends: ReadonlySet<Status> = new Set([
  'returned',
  'refused',
  'withdrawn',
  'stopped',
  'cancelled',
]);

test.each(statuses)('%s knows its actions, and whether it is an end', (status) => {
  expect(actionsOf(status)).toEqual(expected[status]);
  expect(isClosed(status)).toBe(ends.has(status));
  expect(isDecided(status)).toBe(['resolved', 'unresolved'].includes(status));
});

test('open are the statuses with something left to do', () => {
  expect(openStatuses).toEqual([
    'received',
    'processing',
    'supplement_requested',
    'resolved',
    'unresolved',
  ]);
});

test.each(actions)('%s leads where it should, and needs a known act', (action) => {
  const rows = statuses
    .filter((status) => life[status][action].length > 0)
    .map((status) => `${status}>${life[status][action].join('|')}`);
  expect(rows.join(' ')).toBe(leads[action]);
  expect(acts).toContain(transitions[action].act);
});

test.each(Object.entries(paths))('the way to %s is told', (pair, path) => {
  const [status, action] = pair.split(' ') as [Status, Action];
  expect(pathTo(status, action)).toEqual(path);
});

test('a way that is told can be gone, and ends no dossier', () => {
  for (const [status, action] of pairs) {
    const path = pathTo(status, action);
    let at = new Set<Status>([status]);
    for (const step of path) at = new Set([...at].flatMap((each) => life[each][step]));
    const possible = [...at].some((each) => life[each][action].length > 0);
    expect([status, action, possible || path.length === 0]).toEqual([status, action, true]);
    expect(path.filter((step) => ['refuse', 'withdraw', 'stop'].includes(step))).toEqual([]);
  }
});
