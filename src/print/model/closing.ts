/** Forms 03 and 05: a dossier is not taken on, or work on it has ended. Pure. */
import { line } from './head.ts';
import { dossierLines, noticeSheet, type NoticeInput } from './notice.ts';
import type { RefusalWording, StopWording } from './notice-wording.ts';
import { momentIn } from './paper-format.ts';
import type { Sheet } from './sheet.ts';
import { fill } from './wording.ts';

/** A `RangeError` for a dossier that was not refused. */
export function refusalSheet(input: NoticeInput<RefusalWording>): Sheet {
  const { dossier, office, wording } = input;
  if (dossier.status !== 'refused' || !dossier.closing) throw new RangeError('not refused');
  return noticeSheet(input, dossier.closing.at, null, [
    ...dossierLines(input),
    line(null, fill(wording.statement, { office: office.name })),
    line(wording.reason, dossier.closing.reason, true),
    line(null, wording.closing),
  ]);
}

/** A `RangeError` for a dossier that was neither stopped nor withdrawn. */
export function stopSheet(input: NoticeInput<StopWording>): Sheet {
  const { dossier, office, wording } = input;
  const { closing, status } = dossier;
  if (!closing || status === 'refused') throw new RangeError('not stopped');
  const template = status === 'withdrawn' ? wording.withdrawn : wording.stopped;
  const moment = momentIn(wording.moment, closing.at);
  return noticeSheet(input, closing.at, null, [
    ...dossierLines(input),
    line(null, fill(template, { office: office.name, moment })),
    line(wording.reason, closing.reason, true),
    line(null, wording.closing),
  ]);
}
