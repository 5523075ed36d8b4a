/** What forms 02 to 06 and the leaflet have in common: whose dossier it is, and who signs. Pure. */
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
import { momentIn } from './paper-format.ts';
import type { NoticeWording } from './notice-wording.ts';
import type { SheetBlock, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

export interface NoticeInput<Wording extends NoticeWording> extends SheetInput<Wording> {
  /** Who issues it: on the line under the right-hand signature. */
  signerName: string;
  /** The title above that signature, where an office has set its own. */
  signerTitle: string | null;
  /** A slip that stays in the office: no word to the citizen, both names written by hand. */
  internal?: boolean;
}

/** A notice around its own blocks, written at a moment. */
export function noticeSheet<Wording extends NoticeWording>(
  input: NoticeInput<Wording>,
  writtenAt: Instant,
  note: string | null,
  own: (SheetBlock | null)[],
): Sheet {
  const { wording } = input;
  return framedSheet(input, wording.title, writtenAt, [
    letterhead(input, writtenAt),
    { kind: 'title', text: wording.title, note },
    codes(input),
    ...own,
    input.internal === true ? null : line(null, contact(input)),
    signatures(input),
    { kind: 'rule' },
    { kind: 'note', text: wording.formLine },
  ]);
}

/** Whose dossier, what is asked, and since when. */
export function dossierLines<Wording extends NoticeWording>(
  { dossier, wording }: SheetInput<Wording>,
  owner: string = wording.owner,
): (SheetBlock | null)[] {
  const { name, phone, address, email } = dossier.owner;
  return [
    line(owner, name, true),
    fieldsLine([
      numberField(wording, dossier.owner),
      phone === null ? null : field(wording.phone, phone),
    ]),
    line(wording.address, address),
    line(wording.email, email),
    ...requestLines(dossier, wording),
    line(wording.receivedAt, momentIn(wording.moment, dossier.receivedAt)),
  ];
}

function requestLines(
  { subject, procedure }: SheetInput<NoticeWording>['dossier'],
  wording: NoticeWording,
): (SheetBlock | null)[] {
  const { name, code } = procedure;
  const official = fill(wording.procedureWithCode, { name, code });
  if (subject === null) return [line(wording.request, official)];
  return [line(wording.request, subject), line(wording.procedure, official)];
}

function contact({ office, wording }: SheetInput<NoticeWording>): string {
  return office.phone === null
    ? fill(wording.contactNoPhone, { office: office.name })
    : fill(wording.contact, { office: office.name, phone: office.phone });
}

function signatures(input: NoticeInput<NoticeWording>): SheetBlock {
  const { dossier, wording, signerName, signerTitle, internal = false } = input;
  const { signHint: hint } = wording;
  const present = internal ? '' : (dossier.submitter ?? dossier.owner).name;
  return {
    kind: 'signatures',
    left: { caption: wording.signLeft, hint, name: present },
    right: { caption: signerTitle ?? wording.signRight, hint, name: internal ? '' : signerName },
  };
}
