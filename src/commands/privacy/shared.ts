/** What the verbs share that answer people who ask about what is kept of them. */
import { join } from 'node:path';
import type { Context } from '../../cli/context.ts';
import type { Ui } from '../../cli/ui.ts';
import type { BookCode } from '../../domain/certification/book.ts';
import type { Citizen } from '../../domain/citizen/citizen.ts';
import type { Declaration } from '../../domain/declaration/declaration.ts';
import { erasureOf, type Erasure } from '../../domain/privacy/erasure.ts';
import {
  isListedAs,
  isNamedIn,
  signsOf,
  type DeclarationIn,
} from '../../domain/privacy/named-in.ts';
import {
  readRequestNumber,
  requestNumber,
  type PrivacyRequest,
} from '../../domain/privacy/request.ts';
import type { RetentionRule } from '../../domain/privacy/retention.ts';
import { Problem } from '../../domain/problem.ts';
import { citizenStream, dossierStream } from '../../domain/stream.ts';
import type { Uuid } from '../../domain/value/id.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { cleanLine } from '../../domain/value/text.ts';
import { shownNumber } from '../../locale/format.ts';
import type { Reader } from '../../store/store.ts';
import { entryMark } from '../certify/books.ts';

/** What a request says of itself, and of whom. */
export const requestFields = [
  'number office kind state cameAt by tellBy toldAt doneBy answeredAt answeredBy words reason',
  { citizen: ['id name uuid'] },
  { businesses: ['id name uuid'] },
] as const;

/** Who asked is told with the number behind its mask; nobody once they were erased. */
export async function requestView(request: PrivacyRequest, reader: Reader) {
  const { id: _, citizen, ...told } = request;
  const businesses = await businessesOf(citizen, reader);
  const views = businesses.map((each) => personView(each, reader));
  const person = await personView(citizen, reader);
  return { ...told, citizen: person, businesses: await Promise.all(views) };
}

/** The records of household businesses that bear a person's number: what is asked is not of them. */
export async function businessesOf(citizen: Uuid, reader: Reader): Promise<Uuid[]> {
  return reader.privacy.businessesOf(await reader.citizens.kinOf(citizen));
}

/** That a household business has a record of its own, for whoever asked about theirs. */
export function showBusinesses(
  businesses: readonly { name: string; uuid: string }[],
  ui: Ui,
): void {
  for (const { name, uuid } of businesses) {
    ui.line(`  ${ui.texts.screen.privacy.ofBusiness(name, uuid)}`);
  }
}

/** A person as a list tells of them. */
export async function personView(citizen: Uuid, reader: Reader) {
  const known = await reader.citizens.byId(citizen);
  const name = known?.name ?? '';
  const number = known && shownNumber(known.idKind, known.idNumber ?? known.oldNumber);
  return { id: number || null, name, uuid: known?.id ?? citizen };
}

/** A request as it is named at an office. */
export function namedAt(request: PrivacyRequest, here: string): PrivacyRequest {
  return { ...request, number: requestNumber(request, here) };
}

/**
 * The request that is meant at an office, and named there. Throws `privacy.no_request` with open
 * ones: a number is the office's own, and nobody answers by it what was asked elsewhere.
 */
export async function findRequest(
  typed: string,
  here: string,
  reader: Reader,
): Promise<PrivacyRequest> {
  const meant = readRequestNumber(cleanLine(typed), here);
  const found = await reader.privacy.request(here, meant);
  if (found) return namedAt(found, here);
  const open = await reader.privacy.requests(here, { all: false });
  const near = open.slice(0, 3).map((each) => requestNumber(each, here));
  throw new Problem('privacy.no_request', { typed, open: near });
}

/** How long things are kept, as the table says that comes with the program. */
export async function retentionRules(ctx: Context): Promise<RetentionRule[]> {
  const { readRetention } = await import('../../importing/retention.ts');
  return readRetention(join(ctx.surroundings.dataFolder, 'catalogue', 'retention.json'));
}

/** All records of somebody as they tell of them. */
async function recordsOf(citizen: Uuid, { citizens }: Reader): Promise<Citizen[]> {
  const [kept, merged] = await Promise.all([citizens.byId(citizen), citizens.mergedInto(citizen)]);
  return [...(kept === null ? [] : [kept]), ...merged.map(({ record }) => record)];
}

/** The declarations that name somebody by whichever of their records, and where each stands. */
async function declarationsNaming(
  records: readonly Citizen[],
  reader: Reader,
): Promise<DeclarationIn[]> {
  const found = await reader.declarations.withAnyOf(signsOf(records));
  const naming = found.filter(({ answers }) => answers !== null && isNamedIn(answers, records));
  return Promise.all(
    naming.map(async (each) => ({ code: each.code, stream: await streamOf(each, reader) })),
  );
}

/** Codes of declarations that name somebody and stand in none of some streams: others made them. */
export async function namedByOthers(
  citizen: Uuid,
  own: readonly string[],
  reader: Reader,
): Promise<string[]> {
  const naming = await declarationsNaming(await recordsOf(citizen, reader), reader);
  return naming.filter(({ stream }) => !own.includes(stream)).map(({ code }) => code);
}

/** The numbers of certification books of before that bear somebody's name. */
async function numbersListing(
  records: readonly Citizen[],
  codes: readonly BookCode[],
  { certifications }: Reader,
): Promise<string[]> {
  const texts = await certifications.listedTexts();
  const naming = texts.filter((text) => isListedAs(text, records));
  if (naming.length === 0) return [];
  const found = await certifications.listedWith(naming);
  const marks = found
    .toSorted((one, other) => one.year - other.year || one.number - other.number)
    .map((entry) => entryMark(entry, codes));
  return [...new Set(marks)];
}

/** One that has become a paper of a dossier later stands where it was filled in. */
async function streamOf({ id, dossier, citizen }: Declaration, reader: Reader): Promise<string> {
  if (citizen === null) return dossier === null ? '' : dossierStream(dossier);
  const own = citizenStream(citizen);
  if (dossier === null) return own;
  const events = await reader.history.of([own]);
  const isThere = events.some(({ type, data }) => type === 'declaration.filled' && data.id === id);
  return isThere ? own : dossierStream(dossier);
}

/** By which terms and on which day something may be erased, and what books are called. */
export interface ErasureTerms {
  rules: readonly RetentionRule[];
  today: PlainDate;
  codes: readonly BookCode[];
}

/** What of a person may be erased on a day. */
export async function erasureFor(
  citizen: Uuid,
  { rules, today, codes }: ErasureTerms,
  reader: Reader,
): Promise<Erasure> {
  const records = await reader.citizens.kinOf(citizen);
  const told = await recordsOf(citizen, reader);
  const [dossiers, tickets, marks, businesses, namedIn, listed] = await Promise.all([
    reader.privacy.dossiersOf(records),
    reader.privacy.ticketsOf(records),
    reader.privacy.marksOf(citizen),
    reader.privacy.businessesOf(records),
    declarationsNaming(told, reader),
    numbersListing(told, codes, reader),
  ]);
  const hasBusiness = businesses.length > 0;
  const person = { records, tickets, hasBusiness, namedIn, listed };
  return erasureOf({ ...person, dossiers, marks, rules, today });
}
