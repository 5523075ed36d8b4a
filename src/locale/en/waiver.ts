/** English words for fees that a law waives or lowers. */
import type { Misfit } from '../../domain/fee/problems.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { dateText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import type { ScreenOf } from '../vi.ts';

type Problems = Pick<
  ProblemsOf<'fee'>,
  | 'fee.no_such_waiver'
  | 'fee.waiver_of_another_day'
  | 'fee.waiver_misfit'
  | 'fee.waiver_unseen'
  | 'fee.waiver_takes_nothing'
  | 'fee.waiver_says_all'
  | 'fee.rate_overlaps'
  | 'fee.nothing_to_lower'
>;

const notFor: Record<Misfit, string> = {
  procedure: 'That law does not speak of this procedure.',
  channel: 'That law is for other channels alone.',
  province: 'That rule is of another province.',
  owner: 'That law is not for an owner of this kind.',
  fee: 'The dossier has no fee of which that law speaks.',
};

function offering(offered: readonly string[]): string[] {
  return offered.length === 0
    ? ['Leave --waiver out: no law waives a fee of this dossier']
    : offered.map((id) => `--waiver ${id}`);
}

function period(since: PlainDate, until: PlainDate | null): string {
  return until === null
    ? `from ${dateText(since)}`
    : `from ${dateText(since)} to ${dateText(until)}`;
}

export const waiverProblems = (): Problems => ({
  'fee.no_such_waiver': ({ waiver, offered, known }) => ({
    what: `There is no waiver "${waiver}".`,
    why:
      known.length === 0
        ? 'No rule waives or lowers a fee of this procedure.'
        : `Fees of this procedure are waived or lowered by: ${known.join('; ')}.`,
    next: [...offering(offered), 'motcua procedure show <code>'],
    desk: ['Type the number of a line of the list, or Enter for none.'],
  }),
  'fee.waiver_of_another_day': ({ waiver, name, since, until, received }) => ({
    what: `Waiver ${waiver} is not for a dossier received on ${dateText(received)}.`,
    why: `"${name}" is in force ${period(since, until)}, by the day of receipt.`,
    next: ['Leave --waiver out: the fee of the day of receipt is due'],
    desk: ['Take the waiver back: the fee of the day of receipt is due.'],
  }),
  'fee.waiver_misfit': ({ waiver, name, why, offered }) => ({
    what: `Waiver ${waiver} (${name}) is not for this dossier.`,
    why: notFor[why],
    next: offering(offered),
    desk: ['Pick another one of the list, or take the waiver back.'],
  }),
  'fee.waiver_unseen': ({ waiver, name, seen }) => ({
    what: `What was seen for waiver ${waiver} (${name}) is not told.`,
    why: `It is only for whoever shows this: ${seen}.`,
    next: ['--seen "<what was seen>"', 'Leave --waiver out where it was not seen'],
    desk: ['Tell what was seen, or take the waiver back.'],
  }),
  'fee.waiver_takes_nothing': ({ waiver, name, procedure, unknown }) => ({
    what: `Waiver ${waiver} (${name}) takes nothing off.`,
    why:
      unknown.length === 0
        ? 'As much has been taken off those fees already; benefits are not added up.'
        : `Nobody has set what these cost: ${unknown.join('; ')}.`,
    next:
      unknown.length === 0
        ? ['motcua payment quote <code>']
        : [`motcua procedure fee set ${procedure} <fee> <amount>`],
  }),
  'fee.rate_overlaps': ({ procedure, fee, from, to, legalBasis }) => ({
    what: `The office has a rate for ${fee} of ${procedure} on some of these days.`,
    why: `It is in force ${period(from, to)} (${legalBasis}).`,
    next: ['--from <a later day>', 'motcua procedure fee set --help'],
  }),
  'fee.nothing_to_lower': ({ procedures }) => ({
    what: 'There is no fee to waive or lower.',
    why: `They cost nothing, or nobody knows how much: ${procedures.join(', ')}.`,
    next: ['motcua procedure show <code>'],
  }),
  'fee.waiver_says_all': ({ options }) => ({
    what: 'Of a waiver by law no amount, reason or paper is told.',
    why: 'The law says how much and why; only what was seen is told.',
    next: [`Leave ${options.join(', ')} out`, 'Leave --waiver out for any other paper'],
    desk: ['Choose by law, or by another paper.'],
  }),
});

export const waiverScreen: ScreenOf<'waiver'> = {
  waiver: () => ({
    title: 'Waived or lowered by law',
    unfit: (waiver, basis, amount) =>
      `Waiver ${waiver} (${basis}) does not fit the corrected dossier, and still takes ${amount} ` +
      `off: look at it; where it is wrong, cancel the dossier and receive it again.`,
    lost: (waiver, basis, amount) =>
      `The fee of which ${waiver} (${basis}) took ${amount} off is no longer in the dossier: the ` +
      `new fee is not waived.`,
    fact: (id) => `waiver ${id}`,
    byLawAlone: 'By law',
    seen: 'Seen',
    id: 'Id',
    whom: 'For whom',
    takes: 'How much',
    mustSee: 'Must be seen',
    change: 'waived by law',
    mayBe: (amount, name, basis) =>
      `May be waived${amount === null ? '' : `, ${amount}`}: ${name} (${basis}).`,
    askAtReception: 'By which law is a fee waived? Enter for none:',
    askLaw: 'By which law? Enter for another paper:',
    explainLaw: ['Type the number of its line, and only where what it asks for was seen.'],
    askSeen: (condition) => `What was seen? (${condition})`,
    all: 'all of it',
    percent: (percent) => `${percent}% less`,
    price: (amount) => `${amount} a unit instead`,
    period,
    check: (text) => `to confirm: ${text}`,
    byLaw: (amount, name, basis) => `${amount}: ${name} (${basis})`,
    offered: ({ id, name, basis, amount, seen, verified }) =>
      [
        `May be waived${amount === null ? '' : `, ${amount}`} [${id}]: ${name} (${basis})`,
        ...(seen === null ? [] : [`only where this was seen: ${seen}`]),
        ...(verified ? [] : ['to confirm']),
      ].join('; '),
  }),
};
