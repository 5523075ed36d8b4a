/** Acts on one dossier of a random history, each decided by the real rules. */
import { forwardDossier, resolveDossier } from '../../src/domain/dossier/act.ts';
import { addPaper } from '../../src/domain/dossier/add-paper.ts';
import { beginOnArrival, beginReview } from '../../src/domain/dossier/begin.ts';
import { cancelDossier } from '../../src/domain/dossier/cancel.ts';
import { correctDossier, type CorrectionFacts } from '../../src/domain/dossier/correct.ts';
import {
  refuseDossier,
  reopenDossier,
  stopDossier,
  withdrawDossier,
} from '../../src/domain/dossier/close.ts';
import type { Dossier } from '../../src/domain/dossier/dossier.ts';
import { extendDossier } from '../../src/domain/dossier/extend.ts';
import { returnDossier, takeBackResult } from '../../src/domain/dossier/hand-back.ts';
import { noteDossier, parseNote } from '../../src/domain/dossier/note.ts';
import { rateReturn } from '../../src/domain/dossier/rate.ts';
import { reinstateDossier } from '../../src/domain/dossier/reinstate.ts';
import { completeSupplement, requestSupplement } from '../../src/domain/dossier/supplement.ts';
import { isDecided } from '../../src/domain/dossier/transition.ts';
import { happened, type NewEvent } from '../../src/domain/event.ts';
import { dossierStream } from '../../src/domain/stream.ts';
import type { AgencyId } from '../../src/domain/value/id.ts';
import { localDate } from '../../src/domain/value/instant.ts';
import { addDays } from '../../src/domain/value/plain-date.ts';
import type { Step } from './history-step.ts';
import { party } from './station.ts';

type Act = (dossier: Dossier, step: Step, moment: CorrectionFacts) => NewEvent[];

/** What a step of each kind does to a dossier; a `Problem` where the rules refuse it. */
const acts = {
  'begin-review': (dossier, { other, flag }, moment) =>
    flag
      ? beginReview(dossier, other, moment)
      : beginOnArrival(dossier, new Set([dossier.competent]), moment),
  forward: (dossier, { other }, moment) => forwardDossier(dossier, other, moment),
  'request-supplement': (dossier, { word, other, pick, flag }, moment) => {
    const items = flag ? [{ named: '2', fault: other }] : [];
    const days = pick % 3 === 0 ? pick + 1 : null;
    return requestSupplement(dossier, { reason: word, items, days, again: other ?? word }, moment);
  },
  'complete-supplement': (dossier, { other }, moment) =>
    completeSupplement(dossier, { components: [], note: other }, moment),
  extend: (dossier, { word, pick }, moment) => {
    const until = addDays(localDate(dossier.dueAt ?? moment.now), (pick % 9) + 1);
    return extendDossier(dossier, { until, reason: word }, moment);
  },
  refuse: (dossier, { word }, moment) => refuseDossier(dossier, word, moment),
  withdraw: (dossier, { word }, moment) => withdrawDossier(dossier, word, moment),
  stop: (dossier, { word }, moment) => stopDossier(dossier, word, moment),
  reopen: (dossier, { word }, moment) => reopenDossier(dossier, word, moment),
  'take-back': (dossier, { word }, moment) => takeBackResult(dossier, word, moment),
  'correct-dossier': (dossier, { word, other, pick, flag }, moment) => {
    // The same person told otherwise, or another in their place.
    const number = pick % 8 > 3 ? '022085123456' : party().number;
    const fresh = party({ number, name: word, phone: other });
    return correctDossier(
      dossier,
      {
        owner: pick % 4 === 0 ? fresh : null,
        submitter: pick % 4 === 1 ? fresh : null,
        authorisation: pick % 5 === 1 ? other : null,
        caseId: flag ? (['default', 'late'][pick % 2] ?? null) : null,
        quantities: pick % 3 === 0 ? [{ fee: 'le-phi', units: pick % 5, copies: 1 }] : [],
        components:
          pick % 3 === 1 ? [{ named: '1', originals: pick % 2, certified: 0, copies: 1 }] : [],
        subject: other,
        returnBy: pick % 6 === 0 ? 'post' : null,
        sets: pick % 7 === 0 ? 2 : null,
        competent: pick % 6 === 1 ? ('H49.22.1' as AgencyId) : null,
        reason: word,
      },
      moment,
    );
  },
  'look-up': (dossier, { word, pick, flag }, moment) => {
    const named = String((pick % 3) + 1);
    const told = { named, database: flag ? word : null, fault: flag ? null : word };
    return addPaper(dossier, { brought: [], lookUps: [told] }, moment);
  },
  cancel: (dossier, { word }, moment) =>
    cancelDossier(dossier, { reason: word, replacedBy: null }, moment),
  reinstate: (dossier, { word }, moment) => reinstateDossier(dossier, word, moment),
  'add-paper': (dossier, { pick, flag }, moment) => {
    const count = flag ? { originals: 1, certified: 0, copies: 0 } : null;
    const brought = [{ named: String((pick % 3) + 1), count }];
    return addPaper(dossier, { brought, lookUps: [] }, moment);
  },
  resolve: resolved,
  return: returned,
  // One after the other on one dossier, which chance alone would seldom come to.
  'see-through': (dossier, step, moment) => {
    if (dossier.status === 'returned') return takeBackResult(dossier, step.word, moment);
    return (isDecided(dossier.status) ? returned : resolved)(dossier, step, moment);
  },
  rate: (dossier, { pick }) => rateReturn(dossier, pick % 3),
  note: (dossier, { word }, moment) => {
    const text = parseNote(word);
    return text === null ? [] : noteDossier(dossier, text, moment);
  },
  print: (dossier) => {
    const number = (dossier.prints['receipt'] ?? 0) + 1;
    const data = { dossier: dossier.id, paper: 'receipt', number, copies: 1 };
    return [happened('paper.printed', dossierStream(dossier.id), data, null)];
  },
} satisfies Record<string, Act>;

export type DossierActKind = keyof typeof acts;
export const dossierActKinds = Object.keys(acts) as DossierActKind[];

export function isDossierAct(step: Step): step is Step<DossierActKind> {
  return step.kind in acts;
}

export function dossierActs(
  dossier: Dossier,
  step: Step<DossierActKind>,
  moment: CorrectionFacts,
): NewEvent[] {
  const act: Act = acts[step.kind];
  return act(dossier, step, moment);
}

function returned(dossier: Dossier, { other, flag }: Step, moment: CorrectionFacts): NewEvent[] {
  const collector = { collectorName: other, collectorNumber: null, paper: flag };
  return returnDossier(dossier, { to: 'owner', ...collector }, moment);
}

function resolved(
  dossier: Dossier,
  { flag, word, other }: Step,
  moment: CorrectionFacts,
): NewEvent[] {
  const today = localDate(moment.now);
  const outcome = flag ? ('granted' as const) : ('not_granted' as const);
  const decision = { outcome, number: word, date: today, signer: other, file: null };
  return resolveDossier(dossier, decision, moment);
}
