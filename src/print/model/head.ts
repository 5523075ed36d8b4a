/** What every form of ours shares: the letterhead, the codes, the marks of copies and prints. */
import type { Dossier, Party } from '../../domain/dossier/dossier.ts';
import type { Office } from '../../domain/office/office.ts';
import { localDate, type Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { datePlaces, momentIn, shortDate } from './paper-format.ts';
import type { SheetBlock, SheetField, Sheet, SheetSize } from './sheet.ts';
import { fill, type HeadWording } from './wording.ts';

/** One print of a paper, which may be of an act long past, by somebody else. */
export interface Printing {
  /** 1 for the first print, 2 for the first reprint. */
  number: number;
  /** Who prints, and when: named in small print on a reprint. */
  by: string;
  at: Instant;
  /** The print that this one takes the place of, as what it told was corrected. */
  replaces?: number | null;
}

/** The office that took another one over: where people now turn to about its papers. */
export interface Heir {
  name: string;
  address: string | null;
  phone: string | null;
  /** The day from which the other is no more. */
  since: PlainDate;
}

/** What a sheet is made from, whatever its form. */
export interface SheetInput<Wording, Thing extends { code: string } = Dossier> {
  /** What the paper is about; a dossier, or anything else that has a code. */
  dossier: Thing;
  /** The office that issues the paper, and the name of the one above it. */
  office: Office;
  parentOffice: string | null;
  /** Where that office was merged since. */
  heir?: Heir | null;
  /** Where the paper is written, as in "…, ngày …"; left out when not given. */
  place?: string | null;
  wording: Wording;
  /** What the QR says; signed by the caller. */
  qrText: string;
  printed: Printing;
  size: SheetSize;
  copies: 1 | 2 | 3;
  /** True in a training store: the paper must not be taken as real. */
  training: boolean;
}

/** A sheet about whatever has a code. */
export type CodedInput<Wording> = SheetInput<Wording, { code: string }>;

/** The frame around a form's own blocks. */
export function framedSheet(
  input: CodedInput<HeadWording>,
  title: string,
  date: Instant,
  blocks: (SheetBlock | null)[],
): Sheet {
  const { dossier, wording, office } = input;
  return {
    size: input.size,
    title: `${title} ${dossier.code}`,
    author: office.name,
    date,
    copies: copyMarks(wording, input.copies, input.printed),
    watermark: input.training ? wording.watermarkTraining : null,
    footer: { left: fill(wording.footerLeft, { code: dossier.code }), right: wording.footerRight },
    blocks: [...blocks, heirNote(input), reprintNote(wording, input.printed)].filter(
      (block) => block !== null,
    ),
  };
}

/** A paper keeps the head of the office that acted; who answers for it now stands below. */
export function heirNote({
  wording,
  office,
  heir = null,
}: {
  wording: { mergedInto: string };
  office: Office;
  heir?: Heir | null;
}): SheetBlock | null {
  if (heir === null) return null;
  const told = [heir.name, heir.address, heir.phone].filter((part) => part !== null).join(', ');
  const text = { date: shortDate(heir.since), office: office.name, heir: told };
  return { kind: 'note', text: fill(wording.mergedInto, text) };
}

/** The paper names who acted; whoever printed it again stands below, in small. */
export function reprintNote(
  wording: { moment: string; reprintedBy: string },
  { number, by, at }: Printing,
): SheetBlock | null {
  if (number === 1) return null;
  const moment = momentIn(wording.moment, at);
  return { kind: 'note', text: fill(wording.reprintedBy, { number, name: by, moment }) };
}

/** Whose paper it is, where and when it was written. */
interface HeadOfPaper {
  wording: Pick<HeadWording, 'stateName' | 'stateMotto' | 'placeAndDate' | 'dateAlone'>;
  office: { name: string };
  parentOffice: string | null;
  place?: string | null;
}

export function letterhead(
  input: CodedInput<HeadWording & { numberLine: string }>,
  written: Instant,
): SheetBlock {
  const number = serialNumber(input.dossier.code);
  return headed(input, fill(input.wording.numberLine, { number }), written);
}

/** The head of any paper of an office; `number` is its number line. */
export function headed(
  { wording, office, parentOffice, place = null }: HeadOfPaper,
  number: string,
  written: Instant,
): SheetBlock {
  const { stateName: name, stateMotto: motto } = wording;
  return {
    kind: 'letterhead',
    issuer: { superior: parentOffice, name: office.name, number },
    state: { name, motto, placeAndDate: placeAndDate(wording, place, written) },
  };
}

export function codes(input: CodedInput<HeadWording>): SheetBlock {
  const { code } = input.dossier;
  const caption = fill(input.wording.codeCaption, { code });
  return { kind: 'codes', barcode: code, caption, qr: input.qrText };
}

/** The running number at the end of a code, for the number line and the register book. */
export function serialNumber(code: string): string {
  return code.slice(code.lastIndexOf('-') + 1);
}

export function field(label: string | null, text: string, strong = false): SheetField {
  return { label, text, strong };
}

/** A paragraph, or nothing where there is nothing to tell. */
export function line(label: string | null, text: string | null, strong = false): SheetBlock | null {
  return text === null ? null : { kind: 'field', label, text, strong };
}

/** Short facts that may share a line. */
export function fieldsLine(items: (SheetField | null)[]): SheetBlock | null {
  const told = items.filter((item) => item !== null);
  return told.length === 0 ? null : { kind: 'fields', items: told };
}

/** A person's or organisation's number, under the name its kind has. */
export function numberField(wording: HeadWording, party: Party): SheetField | null {
  const label = party.kind === 'person' ? wording.idPerson : wording.idOrganisation;
  return party.number === null ? null : field(label, party.number);
}

function placeAndDate(
  wording: HeadOfPaper['wording'],
  place: string | null,
  written: Instant,
): string {
  const date = datePlaces(localDate(written));
  return place === null
    ? fill(wording.dateAlone, date)
    : fill(wording.placeAndDate, { place, ...date });
}

/** One copy goes to the citizen; the office's own comes first when there are more. */
function copyMarks(
  wording: HeadWording,
  copies: 1 | 2 | 3,
  { number, replaces = null }: Printing,
): Sheet['copies'] {
  const { copyKept, copyGiven, copyWithDossier } = wording;
  const marks =
    copies === 1 ? [copyGiven] : [copyKept, copyGiven, copyWithDossier].slice(0, copies);
  const again = number > 1 ? ` – ${fill(wording.reprint, { number })}` : '';
  const instead = replaces === null ? '' : `, ${fill(wording.replaces, { number: replaces })}`;
  return marks.map((mark) => ({ mark: `${mark}${again}${instead}` }));
}
