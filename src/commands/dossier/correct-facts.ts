/** What a correction is decided from: once to show it, and again under the lock. */
import type { Context } from '../../cli/context.ts';
import {
  choice,
  emptiable,
  type Input,
  many,
  type OpenInput,
  required,
  textValue,
} from '../../cli/option.ts';
import { conditionalPaper, dataFailed, dataFound } from '../../cli/look-up-option.ts';
import {
  agencyId,
  component,
  quantity,
  reasonText,
  authorityPaper,
  subjectText,
  setCount,
} from '../../cli/value-option.ts';
import { isHardArea } from '../../config/load.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { Actor } from '../../domain/dossier/blockers.ts';
import { clockSteps } from '../../domain/dossier/clock-history.ts';
import type { Correction, CorrectionFacts } from '../../domain/dossier/correct.ts';
import { returnWays, type Dossier } from '../../domain/dossier/dossier.ts';
import { dossierStream } from '../../domain/stream.ts';
import { cleanLine } from '../../domain/value/text.ts';
import type { Reader } from '../../store/store.ts';
import type { PostSight } from '../citizen/acquainted.ts';
import { findPresent, findStanding } from '../citizen/shared.ts';
import { actFacts } from './act-facts.ts';
import { calendarOfDossier } from './clock-facts.ts';
import { peopleTold } from '../../domain/dossier/people-told.ts';
import { partyOf, type KeptRecords } from '../../domain/dossier/people.ts';
import type { AgencyId, Uuid } from '../../domain/value/id.ts';
import { requireDeciding } from '../../domain/office/competent.ts';
import { findOffice } from '../office/shared.ts';
import { requireMaySubmit } from '../../domain/citizen/comes.ts';
import { localDate } from '../../domain/value/instant.ts';

/** What may be corrected, by the names that `dossier receive` has for it. */
export const correctFlags = {
  citizen: textValue('number'),
  submitter: textValue('number'),
  authorisedBy: emptiable(authorityPaper()),
  case: textValue('case'),
  quantity: many(quantity()),
  component: many(component()),
  data: many(dataFound()),
  dataFailed: many(dataFailed()),
  needed: many(conditionalPaper()),
  notNeeded: many(conditionalPaper()),
  subject: emptiable(subjectText()),
  returnBy: choice(returnWays, 'returnWay'),
  sets: setCount(),
  for: agencyId(),
};

export const correctOptions = { ...correctFlags, reason: required(reasonText()) };

export type CorrectInput = Input<typeof correctOptions>;

/** True while nothing is said to have been wrong. */
export function saysNothing(input: OpenInput<typeof correctFlags>): boolean {
  const keys = Object.keys(correctFlags) as (keyof typeof correctFlags)[];
  return keys.every((key) => input[key] === null || isEmpty(input[key]));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * The correction that is meant of a dossier, its people as their records name them now; `sight`
 * bounds whom whoever corrects it sees. Throws `dossier.child_alone` where it would make a child
 * hand in what it is.
 */
export async function correctionOf(
  input: CorrectInput,
  dossier: Dossier,
  reader: Reader,
  sight: PostSight | null,
): Promise<Correction> {
  const owner = await citizenNamed(input.citizen, reader, sight);
  const submitter =
    input.submitter === null ? null : await findStanding(input.submitter, reader, sight);
  const came = submitter ?? (dossier.submitter === null ? owner : null);
  if (came) requireMaySubmit(came, localDate(dossier.receivedAt));
  const line = (typed: string | null): string | null => (typed === null ? null : cleanLine(typed));
  return {
    owner: owner && partyOf(owner, owner.id),
    submitter: submitter && partyOf(submitter, submitter.id),
    authorisation: line(input.authorisedBy),
    caseId: input.case,
    quantities: input.quantity,
    components: input.component,
    lookUps: [...input.data, ...input.dataFailed],
    ...{ needed: input.needed, notNeeded: input.notNeeded },
    subject: line(input.subject),
    returnBy: input.returnBy,
    sets: input.sets,
    competent: await agencyNamed(input.for, dossier, reader),
    reason: cleanLine(input.reason),
  };
}

/** Throws `office.not_found`, `office.merged` and `office.decides_nothing`. */
async function agencyNamed(
  typed: AgencyId | null,
  { office: received }: Dossier,
  reader: Reader,
): Promise<AgencyId | null> {
  if (typed === null) return null;
  const office = await findOffice(typed, reader);
  if (office.agencyId !== received) requireDeciding(office);
  return office.agencyId;
}

async function citizenNamed(
  typed: string | null,
  reader: Reader,
  sight: PostSight | null,
): Promise<Citizen | null> {
  return typed === null ? null : findPresent(typed, reader, sight);
}

/** All that a correction is decided from, for the preview and for the write. */
export async function correctionFacts(
  {
    dossier,
    correction,
  }: { dossier: Dossier; correction: Pick<Correction, 'competent' | 'owner'> },
  actor: Actor,
  reader: Reader,
  ctx: Context,
): Promise<CorrectionFacts> {
  const decides = correction.competent ?? dossier.competent;
  const events = await reader.history.of([dossierStream(dossier.id)]);
  return {
    ...(await actFacts(dossier, actor, reader, ctx)),
    now: await ctx.now(),
    calendar: await calendarOfDossier(dossier, reader, ctx),
    rates: await reader.money.rates(dossier.procedure.code),
    hardArea: await isHardArea(reader, ctx.surroundings.env, decides),
    steps: clockSteps(events),
    kept: await keptOf(dossier, reader),
    told: peopleTold(events),
    reused: correction.owner === null ? [] : await reader.documents.sharedOf(dossier.id),
  };
}

/** The records of its people that were merged since. */
async function keptOf({ owner, submitter }: Dossier, reader: Reader): Promise<KeptRecords> {
  const kept = new Map<Uuid, Uuid>();
  for (const record of [owner.citizen, submitter?.citizen ?? null]) {
    const found = record === null ? null : await reader.citizens.byId(record);
    if (record !== null && found !== null && found.id !== record) kept.set(record, found.id);
  }
  return kept;
}
