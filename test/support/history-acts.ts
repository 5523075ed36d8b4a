/** Acts on one dossier of a random history, each decided by the real rules. */
import { forwardDossier, resolveDossier } from '../../src/domain/dossier/act.ts';
import { addPaper } from '../../src/domain/dossier/add-paper.ts';
import { cancelDossier } from '../../src/domain/dossier/cancel.ts';
import type { Moment } from '../../src/domain/dossier/blockers.ts';
import {
  refuseDossier,
  reopenDossier,
  stopDossier,
  withdrawDossier,
} from '../../src/domain/dossier/close.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { extendDossier } from '../../src/domain/dossier/extend.ts';
import { returnDossier } from '../../src/domain/dossier/hand-back.ts';
import { completeSupplement, requestSupplement } from '../../src/domain/dossier/supplement.ts';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { dossierStream } from '../../src/domain/stream.ts';
import { localDate } from '../../src/domain/value/instant.ts';
import { addDays } from '../../src/domain/value/plain-date.ts';
import type { Step } from './history-step.ts';

export const dossierActKinds = [
  'forward',
  'request-supplement',
  'complete-supplement',
  'extend',
  'refuse',
  'withdraw',
  'stop',
  'reopen',
  'add-paper',
  'cancel',
  'resolve',
  'return',
  'print',
] as const;

/** Decides what a step does to a dossier; a `Problem` where the rules refuse it. */
export function dossierActs(dossier: Dossier, step: Step, moment: Moment): NewEvent[] {
  const { word, other, pick } = step;
  const { now } = moment;
  switch (step.kind) {
    case 'forward':
      return forwardDossier(dossier, other, moment);
    case 'request-supplement': {
      const items = step.flag ? [{ named: '2', fault: other }] : [];
      const days = pick % 3 === 0 ? pick + 1 : null;
      return requestSupplement(dossier, { reason: word, items, days }, moment);
    }
    case 'complete-supplement':
      return completeSupplement(dossier, { components: [], note: other }, moment);
    case 'extend': {
      const until = addDays(localDate(dossier.dueAt ?? now), (pick % 9) + 1);
      return extendDossier(dossier, { until, reason: word }, moment);
    }
    case 'refuse':
      return refuseDossier(dossier, word, moment);
    case 'withdraw':
      return withdrawDossier(dossier, word, moment);
    case 'stop':
      return stopDossier(dossier, word, moment);
    case 'reopen':
      return reopenDossier(dossier, word, moment);
    case 'add-paper': {
      const one = { originals: 1, certified: 0, copies: 0 };
      return addPaper(
        dossier,
        [{ named: String((pick % 3) + 1), count: step.flag ? one : null }],
        moment,
      );
    }
    case 'cancel':
      return cancelDossier(dossier, { reason: word, replacedBy: null }, moment);
    case 'resolve':
      return resolved(dossier, step, moment);
    case 'return': {
      const collector = { collectorName: other, collectorNumber: null, paper: step.flag };
      return returnDossier(dossier, { to: 'owner', ...collector }, moment);
    }
    default: {
      const number = (dossier.prints['receipt'] ?? 0) + 1;
      const data = { dossier: dossier.id, paper: 'receipt', number, copies: 1 };
      return [happened('paper.printed', dossierStream(dossier.id), data, null)];
    }
  }
}

function resolved(dossier: Dossier, { flag, word, other }: Step, moment: Moment): NewEvent[] {
  const today = localDate(moment.now);
  const outcome = flag ? ('granted' as const) : ('not_granted' as const);
  const decision = { outcome, number: word, date: today, signer: other, file: null };
  return resolveDossier(dossier, decision, moment);
}
