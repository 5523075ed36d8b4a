/** The paper on which a result is handed over: who took what, when, and in which role. Pure. */
import type { CollectorKind, Dossier, Result } from '../../domain/dossier/dossier.ts';
import type { Instant } from '../../domain/value/instant.ts';
import {
  codes,
  field,
  letterhead,
  line,
  fieldsLine,
  numberField,
  framedSheet,
  type SheetInput,
} from './head.ts';
import { momentIn, shortDate } from './paper-format.ts';
import type { SheetBlock, SheetField, Sheet } from './sheet.ts';
import { fill, type AcknowledgementWording } from './wording.ts';

export interface AcknowledgementInput extends SheetInput<AcknowledgementWording> {
  /** Who handed the result over. */
  staffName: string;
}

/**
 * The acknowledgement's page description. Throws a `RangeError` for a dossier whose result has
 * not been returned: there is nothing to acknowledge.
 */
export function acknowledgementSheet(input: AcknowledgementInput): Sheet {
  const { dossier, wording, staffName } = input;
  const { result, returnedAt, handback } = dossier;
  if (!result || !returnedAt || !handback) throw new RangeError('no result was returned');
  const collector = collectorOf(dossier, wording);
  const { signHint: hint } = wording;
  return framedSheet(input, wording.title, returnedAt, [
    letterhead(input, returnedAt),
    { kind: 'title', text: wording.title, note: null },
    codes(input),
    line(wording.owner, dossier.owner.name, true),
    fieldsLine([numberField(wording, dossier.owner)]),
    ...request(dossier, wording),
    ...collectorLines(collector, wording),
    ...resultLines(result, wording),
    ...handover(handback.paper, returnedAt, wording),
    line(null, wording.statement),
    {
      kind: 'signatures',
      left: { caption: wording.signCollector, hint, name: collector.name },
      right: { caption: wording.signReturner, hint, name: staffName },
    },
    { kind: 'rule' },
    { kind: 'note', text: fill(wording.lookup, { code: dossier.code }) },
  ]);
}

interface Collector {
  name: string;
  number: SheetField | null;
  role: CollectorKind;
}

/** Owners are named by the dossier; anybody else by what they showed at the counter. */
function collectorOf({ owner, handback }: Dossier, wording: AcknowledgementWording): Collector {
  const role = handback?.to ?? 'owner';
  const shown = handback?.collectorNumber ?? null;
  const known = role === 'owner' ? numberField(wording, owner) : null;
  return {
    name: handback?.collectorName ?? (role === 'owner' ? owner.name : ''),
    number: shown === null ? known : field(wording.idPerson, shown),
    role,
  };
}

function request(
  { subject, procedure }: Dossier,
  wording: AcknowledgementWording,
): (SheetBlock | null)[] {
  const { name, code } = procedure;
  const official = fill(wording.procedureWithCode, { name, code });
  if (subject === null) return [line(wording.request, official)];
  return [line(wording.request, subject), line(wording.procedure, official)];
}

function collectorLines(
  { name, number, role }: Collector,
  wording: AcknowledgementWording,
): (SheetBlock | null)[] {
  const roles = {
    owner: wording.roleOwner,
    authorised: wording.roleAuthorised,
    post: wording.rolePost,
    other: wording.roleOther,
  };
  return [
    name === '' ? null : line(wording.collector, name, true),
    fieldsLine([number, field(wording.role, roles[role])]),
  ];
}

function resultLines(result: Result, wording: AcknowledgementWording): (SheetBlock | null)[] {
  const granted = result.outcome === 'granted';
  return [
    line(wording.outcome, granted ? wording.outcomeGranted : wording.outcomeNotGranted),
    fieldsLine([
      result.number === '' ? null : field(wording.resultNumber, result.number, true),
      field(wording.resultDate, shortDate(result.date)),
    ]),
    line(wording.resultSigner, result.signer),
  ];
}

function handover(
  paper: boolean,
  returnedAt: Instant,
  wording: AcknowledgementWording,
): (SheetBlock | null)[] {
  return [
    line(wording.resultForm, paper ? wording.formPaper : wording.formElectronic),
    line(wording.returnedAt, momentIn(wording.moment, returnedAt), true),
  ];
}
