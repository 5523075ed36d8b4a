/** An act on a batch is named exactly when doing it is not refused. */
import { expect, test } from 'vitest';
import {
  discrepancyKinds,
  resolutions,
  type DiscrepancyKind,
} from '../../../src/domain/handover/discrepancy.ts';
import type { Discrepancy, Handover, ItemState } from '../../../src/domain/handover/handover.ts';
import { stateOf } from '../../../src/domain/handover/handover.ts';
import { allowedEndings, allowedHandoverActs } from '../../../src/domain/handover/may-act.ts';
import { receiveHandover } from '../../../src/domain/handover/receive.ts';
import { recallHandover, settleDiscrepancy } from '../../../src/domain/handover/settle.ts';
import { may, roles } from '../../../src/domain/staff/role.ts';
import type { AgencyId } from '../../../src/domain/value/id.ts';
import { moment } from '../../support/arbitrary.ts';
import { outcome } from '../../support/problem.ts';
import { batch, codeOf, here, item, there } from './sample.ts';

const everywhere = [here, there, 'H49.99' as AgencyId];
const states: ItemState[][] = [
  ['sent', 'sent'],
  ['received', 'sent'],
  ['received', 'missing'],
  ['received', 'received'],
  ['recalled', 'recalled'],
];
const reported = (kind: DiscrepancyKind, closed: boolean): Discrepancy => ({
  ...{ kind, code: codeOf(2), note: null, reportedAt: moment('2026-11-23 10:00') },
  reportedBy: { login: 'mai', name: 'Đỗ Thị Mai' },
  ...{ resolution: closed ? 'settled' : null, resolvedAt: null, resolvedBy: null },
  resolutionNote: null,
});
const ways = states.flatMap((items) =>
  [null, ...discrepancyKinds].flatMap((kind) =>
    [false, true].map((closed) => [items.join(' '), kind, closed, items] as const),
  ),
);

test.each(ways)('a batch %s, a discrepancy %s, closed %s', (_state, kind, closed, items) => {
  const handover: Handover = batch(2, {
    state: stateOf(items),
    items: items.map((state, index) => item(index + 1, { state })),
    discrepancies: kind === null ? [] : [reported(kind, closed)],
  });
  for (const office of everywhere) {
    for (const role of [null, ...roles]) {
      const person = role && { login: 'lan', role };
      const acts = allowedHandoverActs(handover, { office, person });
      if (role === null || !may(role, 'handover.write')) {
        expect([office, role, acts]).toEqual([office, role, []]);
        continue;
      }
      const all = { missing: [], restMissing: false, extra: [], damaged: [] };
      const receiver = { office, receiverName: 'Lan' };
      const done = {
        receive: () => receiveHandover(handover, { ...all, scanned: null }, receiver),
        recall: () => recallHandover(handover, office, null),
      };
      const names = Object.entries(done).filter(([, act]) => outcome(act) === 'read');
      const endings = resolutions.filter((resolution) => {
        const facts = { office, name: 'Lan', extra: null };
        const settlement = { code: codeOf(2), resolution, note: null };
        return outcome(() => settleDiscrepancy(handover, settlement, facts)) === 'read';
      });
      const possible = [...names.map(([name]) => name), ...(endings.length > 0 ? ['settle'] : [])];
      expect([office, acts.toSorted()]).toEqual([office, possible.toSorted()]);
      const named = handover.discrepancies.flatMap((each) =>
        allowedEndings(handover, each, { office, person }),
      );
      expect([office, named]).toEqual([office, endings]);
    }
  }
});
