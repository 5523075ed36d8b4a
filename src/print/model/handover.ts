/** The record that both sides of a hand-over sign: what was given, and what was found. Pure. */
import { tally } from '../../domain/handover/handover.ts';
import type { Discrepancy, Handover, HandoverItem } from '../../domain/handover/handover.ts';
import type { Instant } from '../../domain/value/instant.ts';
import {
  codes,
  field,
  letterhead,
  line,
  fieldsLine,
  framedSheet,
  type SheetInput,
} from './head.ts';
import { momentIn } from './paper-format.ts';
import type { SheetBlock, Sheet, SheetTable } from './sheet.ts';
import type { HandoverWording } from './wording-handover.ts';
import { fill } from './wording.ts';

/** What the record names of each dossier. */
export interface RecordLine {
  code: string;
  owner: string;
  procedure: string;
  /** Number of the result, once there is one. */
  result: string | null;
}

export interface RecordInput extends SheetInput<HandoverWording, Handover & { code: string }> {
  fromName: string;
  toName: string;
  /** In the order of the slip. */
  lines: readonly RecordLine[];
}

/** The record's page description; a batch of nothing but results is a hand-over of results. */
export function handoverSheet(input: RecordInput): Sheet {
  const { dossier: handover, wording, lines } = input;
  const results = lines.every(({ result }) => result !== null);
  const title = results ? wording.titleResults : wording.title;
  const receivers = handover.items.map(({ receiver }) => receiver?.name ?? '');
  const { signHint: hint } = wording;
  return framedSheet(input, title, handover.sentAt, [
    letterhead(input, handover.sentAt),
    { kind: 'title', text: title, note: null },
    codes(input),
    line(wording.from, input.fromName, true),
    line(wording.to, input.toName, true),
    fieldsLine([
      field(wording.sentAt, momentIn(wording.moment, handover.sentAt)),
      field(wording.giver, handover.giver.name),
    ]),
    fieldsLine([
      field(wording.count, fill(wording.counted, { count: handover.items.length }), true),
      field(wording.digest, handover.digest),
    ]),
    line(wording.note, handover.note),
    itemTable(input, results),
    ...findings(handover, wording),
    line(null, wording.statement),
    {
      kind: 'signatures',
      left: { caption: wording.signGiver, hint, name: handover.giver.name },
      right: {
        caption: wording.signReceiver,
        hint,
        name: receivers.find((name) => name !== '') ?? '',
      },
    },
    { kind: 'rule' },
    { kind: 'note', text: fill(wording.lookup, { code: handover.slip }) },
  ]);
}

function itemTable({ dossier, wording, lines }: RecordInput, results: boolean): SheetTable {
  const items = new Map(dossier.items.map((item) => [item.code as string, item]));
  const remarkOf = (code: string): string => {
    const found = dossier.discrepancies.filter((each) => each.kind !== 'extra');
    const said = found.filter((each) => each.code === code).flatMap(saidOf);
    return [stateText(items.get(code), wording), ...said].filter((part) => part !== '').join('; ');
  };
  return {
    kind: 'table',
    columns: [
      { title: wording.columnNumber, share: 6, align: 'centre' },
      { title: wording.columnCode, share: 26, align: 'left' },
      { title: wording.columnOwner, share: 22, align: 'left' },
      { title: results ? wording.columnResult : wording.columnProcedure, share: 24, align: 'left' },
      { title: wording.columnRemark, share: 22, align: 'left' },
    ],
    rows: lines.map((each, index) => [
      String(index + 1),
      each.code,
      each.owner,
      results ? (each.result ?? '') : each.procedure,
      remarkOf(each.code),
    ]),
    total: null,
  };
}

function stateText(item: HandoverItem | undefined, wording: HandoverWording): string {
  if (item?.state === 'missing') return wording.remarkMissing;
  if (item?.state === 'with_sender') return wording.remarkWithSender;
  return item?.damaged === true ? wording.remarkDamaged : '';
}

/** What the receiver found, and how it ended, in the words of those who wrote it. */
function saidOf({ note, resolutionNote }: Discrepancy): string[] {
  return [note, resolutionNote].filter((said) => said !== null);
}

/** How much arrived and when, and what was too many; nothing while it is all still on the road. */
function findings(handover: Handover, wording: HandoverWording): (SheetBlock | null)[] {
  if (handover.state === 'sent' || handover.state === 'recalled') return [];
  const { received, count } = tally(handover);
  const extra = handover.discrepancies.filter(({ kind }) => kind === 'extra').map(remarkText);
  const last = handover.items.reduce<Instant | null>(
    (latest, { receivedAt: at }) => (at !== null && (latest === null || at > latest) ? at : latest),
    null,
  );
  return [
    fieldsLine([
      field(wording.receivedTitle, fill(wording.receivedOf, { received, count }), true),
      last === null ? null : field(wording.receivedAt, momentIn(wording.moment, last)),
    ]),
    line(wording.extra, extra.length === 0 ? null : extra.join('; ')),
  ];
}

function remarkText(extra: Discrepancy): string {
  const said = saidOf(extra);
  return said.length === 0 ? extra.code : `${extra.code}: ${said.join('; ')}`;
}
