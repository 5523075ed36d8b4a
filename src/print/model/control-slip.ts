/** Form 06 (05 before September 2025): who had the dossier, when, and whether in time. Pure. */
import type { SlipLine, Timing } from '../../domain/dossier/control-slip.ts';
import type { Correctable } from '../../domain/dossier/correction.ts';
import type { EventType } from '../../domain/event.ts';
import type { Instant } from '../../domain/value/instant.ts';
import { dueText } from './due-text.ts';
import { line } from './head.ts';
import { dossierLines, noticeSheet, type NoticeInput } from './notice.ts';
import type { ControlSlipWording } from './notice-wording.ts';
import { momentIn, shortDate } from './paper-format.ts';
import type { SheetBlock, Sheet } from './sheet.ts';
import { fill } from './wording.ts';

export interface ControlSlipInput extends NoticeInput<ControlSlipWording> {
  lines: readonly SlipLine[];
  /** Words of each type of event, and names of people and offices by their ids. */
  acts: Readonly<Record<EventType, string>>;
  /** Words of each field that may have been corrected. */
  fields: Readonly<Record<Correctable, string>>;
  people: ReadonlyMap<string, string>;
  offices: ReadonlyMap<string, string>;
  printedAt: Instant;
}

export function controlSlipSheet(input: ControlSlipInput): Sheet {
  const { dossier, wording, printedAt } = input;
  return noticeSheet({ ...input, internal: true }, printedAt, null, [
    ...dossierLines(input),
    line(wording.dueAt, dueText(dossier, wording), true),
    slipTable(input),
  ]);
}

function slipTable(input: ControlSlipInput): SheetBlock {
  const { wording, lines } = input;
  return {
    kind: 'table',
    columns: [
      { title: wording.columnTime, share: 17, align: 'centre' },
      { title: wording.columnWho, share: 25, align: 'left' },
      { title: wording.columnWhat, share: 18, align: 'left' },
      { title: wording.columnTiming, share: 11, align: 'centre' },
      { title: wording.columnNote, share: 29, align: 'left' },
    ],
    rows: lines.map((each) => [
      momentIn('{hour}:{minute} {date}', each.at),
      whoText(each, input),
      input.acts[each.type],
      each.timing === null ? '' : timingText(each.timing, wording),
      noteText(each, input),
    ]),
    total: null,
  };
}

function whoText({ actor, office, counter }: SlipLine, input: ControlSlipInput): string {
  const name = input.people.get(actor) ?? actor;
  const place = input.offices.get(office) ?? office;
  return fill(input.wording.actor, { name, office: place, counter });
}

function timingText(timing: Timing, wording: ControlSlipWording): string {
  if (timing === 'late') return wording.timingLate;
  return timing === 'early' ? wording.timingEarly : wording.timingOnTime;
}

/** From which office to which; whoever sent it is named where it arrived, and who holds it. */
function hopText(
  { from, to, giver }: NonNullable<SlipLine['hop']>,
  { wording, offices, people }: ControlSlipInput,
): string {
  const held = offices.get(to) ?? to;
  if (from === null) return fill(wording.noteHolder, { to: held });
  const hop = fill(wording.noteHop, { from: offices.get(from) ?? from, to: held });
  if (giver === null) return hop;
  return `${hop}; ${fill(wording.noteGiver, { name: people.get(giver) ?? giver })}`;
}

/** `thay bằng dữ liệu: Giấy chứng sinh: …`; when and by whom the line says itself. */
function lookedText(
  { found, failed }: NonNullable<SlipLine['looked']>,
  wording: ControlSlipWording,
): string {
  const told = found.map(({ name, database }) => fill(wording.noteData, { name, database }));
  const not = failed.map(({ name, reason }) =>
    reason === null
      ? fill(wording.noteNoDataAlone, { name })
      : fill(wording.noteNoData, { name, reason }),
  );
  return [...told, ...not].join('; ');
}

function noteText(each: SlipLine, input: ControlSlipInput): string {
  const { wording } = input;
  const flags = {
    asked_late: wording.noteLateAsked,
    apology_late: wording.noteLateApology,
    after_limit: wording.noteAfterLimit,
    damaged: wording.noteDamaged,
  };
  const due =
    each.due === null
      ? wording.noteNoDue
      : fill(wording.noteDue, { moment: momentIn('{hour}:{minute} {date}', each.due) });
  const { result, limit, number, hop } = each;
  return [
    number === null ? null : fill(wording.noteNumber, { number }),
    hop && hopText(hop, input),
    each.corrected.map((field) => input.fields[field]).join(', '),
    each.reason,
    each.looked && lookedText(each.looked, wording),
    // Of a paper without a number the word of the event tells all.
    result &&
      result.number !== '' &&
      fill(wording.noteResult, { number: result.number, date: shortDate(result.date) }),
    limit && fill(wording.noteLimit, { date: shortDate(limit) }),
    each.dueChanged ? due : null,
    ...each.flags.map((flag) => flags[flag]),
  ]
    .filter((part) => part !== null && part !== '')
    .join('; ');
}
