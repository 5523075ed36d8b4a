/** What rows that stay out leave for a person to say, once for all of them, behind the others. */
import { isLeaving } from '../../cli/asker.ts';
import type { Context } from '../../cli/context.ts';
import { masked } from '../../domain/access/mask.ts';
import type { Losses } from '../../domain/procedure/poorer.ts';
import type { Instant } from '../../domain/value/instant.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { wantedBy, type RowOutcome } from '../../importing/chunk.ts';
import type { SourceTable } from '../../importing/table.ts';
import type { ImportWork, Recorded } from '../../importing/work.ts';
import { countText, dateText, momentText } from '../../locale/format.ts';
import { saw } from '../access/saw.ts';
import type { ImportAnswer, LeftRows } from './answer.ts';
import { askWhether } from './ask-file.ts';
import type { FileRequest } from './opened.ts';
import { shortHeader } from './remarks.ts';

export interface LeftToSay {
  answer: ImportAnswer;
  left: LeftRows;
  work: ImportWork<unknown>;
  table: Pick<SourceTable, 'header' | 'places'>;
}

/**
 * Gives what is to be done otherwise when the file is read once more; `null` where all is to stay
 * as it is, as for whoever leaves the question: what went in stays in.
 */
export async function askLeft(
  found: LeftToSay,
  ctx: Context,
): Promise<Partial<FileRequest> | null> {
  const { left } = found;
  try {
    if (left.far.length > 0) return (await asksGaps(found, ctx)) ? { acceptGaps: true } : null;
    if (left.changed.length > 0) return (await asksCorrect(found, ctx)) ? { update: true } : null;
    return (await asksReplace(found, ctx)) ? { update: true, replace: true } : null;
  } catch (error) {
    if (isLeaving(error)) return null;
    throw error;
  }
}

async function asksCorrect(found: LeftToSay, ctx: Context): Promise<boolean> {
  const { answer, left, work } = found;
  const { asked } = ctx.texts.screen.importing;
  const known = await (await ctx.store()).known(wantedBy(left.changed, work));
  const rows = left.changed.map((outcome) => {
    const { decision, row } = outcome;
    const columns = decision.do === 'changed' ? decision.fields : [];
    return { outcome, columns, recorded: work.recorded(row, columns, known) };
  });
  const mayShow = await saw(
    rows.flatMap(({ recorded }) => sightsOf(recorded, ctx.command)),
    ctx,
  );
  const lines = rows.map(({ outcome, columns, recorded }) => {
    const all = columns.map((column) =>
      changeOf({ column, outcome, recorded: mayShow ? recorded : null }, found, ctx),
    );
    return asked.inRow(outcome.raw.row, all.join('; '));
  });
  return askWhether(ctx, {
    lines: [asked.otherwise(answer.changed), ...lines.map((line) => `  ${line}`)],
    message: asked.correct,
    answers: asked.correcting,
    explain: asked.explainCorrect,
  });
}

function sightsOf(recorded: Recorded | null, what: string) {
  const { citizen = null, dossier = null } = recorded ?? {};
  if (citizen === null && dossier === null) return [];
  return [{ citizen, dossier, what, purpose: null, people: 1 }];
}

interface ChangedCell {
  column: string;
  outcome: RowOutcome<unknown>;
  recorded: Recorded | null;
}

/** A cell of the file under its own title: what is recorded, and what it says. */
function changeOf(
  { column, outcome, recorded }: ChangedCell,
  { table }: LeftToSay,
  ctx: Context,
): string {
  const place = table.places.get(column);
  const title = shortHeader(place === undefined ? column : (table.header[place] ?? column));
  const before = recorded?.values[column];
  if (place === undefined || before === undefined) return title;
  const { changing } = ctx.texts.screen.importing.asked;
  const after = shortHeader(outcome.raw.cells[place] ?? '');
  return `${title}: ${changing(shortHeader(wordsOf(column, before, ctx)), after || '…')}`;
}

const MOMENTS: ReadonlySet<string> = new Set(['received_at', 'resolved_at', 'returned_at']);

/** As it is read on a screen. */
function wordsOf(column: string, value: string | null, { texts }: Context): string {
  if (value === null || value === '') return '…';
  if (column === 'citizen_id') return masked(value);
  if (column === 'due_date' || column === 'dob') return dateText(value as PlainDate);
  if (MOMENTS.has(column)) return momentText(value as Instant);
  const words: Readonly<Record<string, string>> = texts.screen.words.status;
  return column === 'status' ? (words[value] ?? value) : value;
}

async function asksGaps({ answer, left }: LeftToSay, ctx: Context): Promise<boolean> {
  const { asked } = ctx.texts.screen.importing;
  const lines = left.far.map(({ raw, decision }) =>
    asked.inRow(raw.row, decision.do === 'refuse' ? decision.given : ''),
  );
  return askWhether(ctx, {
    lines: [
      asked.far(answer.faults.far_number ?? lines.length),
      ...lines.map((each) => `  ${each}`),
    ],
    message: asked.acceptGaps,
    answers: asked.acceptingGaps,
    explain: asked.explainGaps,
  });
}

async function asksReplace(
  { answer, left, work, table }: LeftToSay,
  ctx: Context,
): Promise<boolean> {
  const { asked } = ctx.texts.screen.importing;
  const lines = left.poorer.map(({ raw, row, decision }) => {
    const lost = row === null ? null : work.lost?.(row);
    const given = decision.do === 'refuse' ? decision.given : '';
    const code = raw.cells[table.places.get('code') ?? -1] ?? '';
    return asked.inRow(raw.row, `${code}: ${lost ? lostWords(lost, ctx) : given}`);
  });
  const rows = answer.faults.says_less ?? lines.length;
  return askWhether(ctx, {
    lines: [asked.poorer(rows), ...lines.map((line) => `  ${line}`)],
    message: asked.replace,
    answers: asked.replacing,
    explain: asked.explainReplace,
  });
}

const MOST_NAMES = 4;

function lostWords(lost: Losses, { texts }: Context): string {
  const { gone, goneOnes } = texts.screen.importing.asked;
  return (Object.keys(gone) as (keyof Losses)[])
    .filter((what) => lost[what].length > 0)
    .map((what) => {
      const names = lost[what].slice(0, MOST_NAMES).map(shortHeader);
      const more = lost[what].length - names.length;
      return goneOnes(gone[what], more > 0 ? [...names, `+${countText(more)}`] : names);
    })
    .join('; ');
}
