/** Form 04: an apology, and the day on which the result will be there. Pure. */
import { line } from './head.ts';
import { dossierLines, noticeSheet, type NoticeInput } from './notice.ts';
import type { ApologyWording } from './notice-wording.ts';
import { momentIn } from './paper-format.ts';
import type { Sheet } from './sheet.ts';
import { fill } from './wording.ts';

/** Of the latest new date; a `RangeError` for a dossier that was never given one. */
export function apologySheet(input: NoticeInput<ApologyWording>): Sheet {
  const { dossier, office, wording } = input;
  const given = dossier.dueChanges.filter(({ why }) => why === 'extended');
  const latest = given.at(-1);
  if (!latest || latest.after === null) throw new RangeError('no new date was given');
  const note = given.length > 1 ? fill(wording.again, { number: given.length }) : null;
  const before = latest.before && momentIn(wording.moment, latest.before);
  return noticeSheet(input, latest.at, note, [
    ...dossierLines(input, wording.addressee),
    line(wording.dueBefore, before, true),
    line(null, latest.late ? wording.statementAfter : wording.statementBefore),
    line(wording.reason, latest.reason),
    line(null, fill(wording.apology, { office: office.name })),
    line(wording.dueAfter, momentIn(wording.moment, latest.after), true),
    line(null, wording.closing),
  ]);
}
