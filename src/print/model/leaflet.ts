/** The leaflet of missing papers: what to bring, how many of it, where and when. Pure. */
import type { OfficeHours } from '../../domain/calendar/calendar.ts';
import { papersWanted, type WantedPaper } from '../../domain/dossier/wanted.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { line } from './head.ts';
import { dossierLines, noticeSheet, type NoticeInput } from './notice.ts';
import type { LeafletWording } from './notice-wording.ts';
import { shortDate, twoDigits } from './paper-format.ts';
import type { SheetBlock, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

export interface LeafletInput extends NoticeInput<LeafletWording> {
  hours: OfficeHours;
  saturday: OfficeHours | null;
  printedAt: Instant;
}

/** A `RangeError` for a dossier that lacks nothing. */
export function leafletSheet(input: LeafletInput): Sheet {
  const { dossier, wording, hours, saturday } = input;
  const { papers, limit } = papersWanted(dossier);
  if (papers.length === 0) throw new RangeError('no paper is missing');
  const end = limit === null ? null : fill(wording.limit, { date: shortDate(limit) });
  const open = fill(wording.hours, { hours: hoursText(hours) });
  const half = saturday && fill(wording.saturday, { hours: hoursText(saturday) });
  return noticeSheet(input, input.printedAt, null, [
    ...dossierLines(input),
    line(wording.intro, ''),
    paperTable(papers, wording),
    line(null, end, true),
    line(wording.where, placeText(input)),
    line(null, half === null ? open : `${open} ${half}`),
  ]);
}

function paperTable(papers: readonly WantedPaper[], wording: LeafletWording): SheetBlock {
  const count = (value: number): string => (value === 0 ? wording.countNone : twoDigits(value));
  return {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 8, align: 'centre' },
      { title: wording.columnPaper, share: 36, align: 'left' },
      { title: wording.columnOriginals, share: 10, align: 'centre' },
      { title: wording.columnCertified, share: 14, align: 'centre' },
      { title: wording.columnCopies, share: 10, align: 'centre' },
      { title: wording.columnFault, share: 22, align: 'left' },
    ],
    rows: papers.map((paper, index) => [
      String(index + 1),
      paper.name,
      count(paper.originals),
      count(paper.certified),
      count(paper.copies),
      paper.fault ?? wording.notThere,
    ]),
    total: null,
  };
}

function placeText({ office, wording }: LeafletInput): string {
  return office.address === null
    ? fill(wording.placeNoAddress, { office: office.name })
    : fill(wording.place, { office: office.name, address: office.address });
}

function hoursText(hours: OfficeHours): string {
  return hours.map(([open, close]) => `${open}–${close}`).join(', ');
}
