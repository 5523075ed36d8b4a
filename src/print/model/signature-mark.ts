/**
 * What is seen of a signature on a digital copy: which form of copy it is, which office signed, and
 * when, with Vietnam's zone as ISO 8601 has it (Decree 30/2020, annex I, III.3).
 */
import { localDate, type Instant } from '../../domain/value/instant.ts';
import { dateText } from '../../locale/format.ts';

export interface SignatureMark {
  /** Title, author and moment in the properties of the mark's own file. */
  title: string;
  author: string;
  date: Instant;
  lines: string[];
}

export interface MarkInput {
  /** What the signature says of the copy. */
  reason: string;
  office: string;
  /** Whose certificate it is; told where it is not the office's own. */
  signer: string;
  at: Instant;
  /** Said in front where the paper must not be taken as real. */
  practice: string | null;
  wording: MarkWording;
}

export interface MarkWording {
  office: (name: string) => string;
  signer: (name: string) => string;
  at: (moment: string) => string;
}

/** The mark of one signature. */
export function signatureMark(input: MarkInput): SignatureMark {
  const { reason, office, signer, at, practice, wording } = input;
  const isOffice = signer.toLocaleLowerCase('vi') === office.toLocaleLowerCase('vi');
  const moment = `${dateText(localDate(at))} ${at.slice(11).replace('+', ' +')}`;
  return {
    title: reason,
    author: office,
    date: at,
    lines: [
      ...(practice === null ? [] : [practice]),
      reason,
      wording.office(office),
      ...(isOffice ? [] : [wording.signer(signer)]),
      wording.at(moment),
    ],
  };
}
