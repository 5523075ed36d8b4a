/** What may be wrong with a dossier, its papers and receipts. */
import { conditionalProblems } from './conditional.ts';
import { lookUpProblems } from './look-up.ts';
import type { AwaitedPaper } from '../../domain/dossier/paper.ts';
import type { Action } from '../../domain/dossier/transition.ts';
import type { Role } from '../../domain/staff/role.ts';
import { dateText, momentText, moneyText } from '../format.ts';
import type { ProblemsOf } from '../shape.ts';
import { dossierWords } from './dossier.ts';
import { counted, orList, ordinal } from './list.ts';
import { shipmentWords } from './shipment.ts';
import { staffWords } from './staff.ts';

export const dossierProblems = (): ProblemsOf<'dossier' | 'receipt'> => ({
  'dossier.not_found': ({ typed, near }) => ({
    what: `No dossier "${typed}" was found.`,
    ...(near.length > 0 && { why: `Did you mean ${orList(near)}?` }),
    next: ['motcua dossier find <code, name or phone>', 'motcua dossier list'],
  }),
  'dossier.component_missing': ({ missing }) => ({
    what: `${counted(missing.length, 'required paper')} still missing: ${missing.join('; ')}.`,
    why: 'A dossier is received when it is complete, or when you say why papers may follow later.',
    next: [
      '--all-components if every paper is there',
      '--component "<name or number>=<originals>/<certified>/<copies>" for each paper',
      '--data "<name or number>" for a paper that was found in a database',
      '--missing-reason "<reason>" if the rest may follow later',
    ],
  }),
  ...conditionalProblems(),
  ...lookUpProblems(),
  'dossier.no_such_component': ({ named, components }) => ({
    what: `This procedure has no paper "${named}".`,
    why: `The papers of this procedure: ${components.join('; ')}.`,
    next: ['--component "<name or number>=<originals>/<certified>/<copies>"'],
  }),
  'dossier.component_twice': ({ name }) => ({
    what: `The paper "${name}" is told twice.`,
    why: 'Each paper is told once, with its originals, certified copies and plain copies.',
    next: ['--component "<name or number>=<originals>/<certified>/<copies>"'],
  }),
  'dossier.component_none': ({ name }) => ({
    what: `Of the paper "${name}" nothing was brought.`,
    why: 'Its originals, certified copies and plain copies are all nought.',
    next: ['--component "<name or number>=<originals>/<certified>/<copies>"'],
  }),
  'dossier.authorisation_alone': ({ authorisation }) => ({
    what: `There is "${authorisation}", and nobody who came for the owner.`,
    why: 'An owner who comes in person needs no authorisation.',
    next: ['--submitter <number> --authorised-by "<paper>"'],
  }),
  'dossier.child_alone': ({ name }) => ({
    what: `${name} is not fifteen yet, and cannot hand in a dossier alone.`,
    why: 'Say who came for them: a parent or a guardian.',
    next: ['--submitter <number> --authorised-by "<paper>"'],
    desk: [],
  }),
  'dossier.no_postal_address': ({ owner }) => ({
    what: `Nobody knows the address of ${owner}, to which the result is to be posted.`,
    next: [
      '--address "<house, commune or ward, province>" --phone <phone number>',
      'motcua citizen edit <citizen number> --address "<address>"',
    ],
  }),
  'dossier.bad_received_at': ({ value, now }) => ({
    what: `The time of reception ${momentText(value)} is still to come (it is ${momentText(now)} now).`,
    why: 'A reception may be dated back with a reason, but never forward.',
    next: ['--received-at <a time in the past> --reason "<reason>"'],
  }),
  'dossier.reason_missing': ({ what }) => ({
    what:
      what === 'replaces'
        ? 'To receive in the place of a mistake you have to say why it was one.'
        : what === 'again'
          ? 'There was one notice at this stage already: say why there is another one.'
          : 'To date a reception back you have to give a reason.',
    next: [what === 'again' ? '--again "<reason>"' : '--reason "<reason>"'],
  }),
  'dossier.not_allowed': ({ code, status, action, allowed, path }) => ({
    what: `Dossier ${code}: you cannot ${dossierWords.action[action]} now.`,
    why:
      `The dossier stands at "${dossierWords.status[status]}". ` +
      (allowed.length === 0
        ? 'As it stands, nothing can be done with it here.'
        : `What you can do: ${allowed.map(named).join(', ')}.`) +
      (path.length === 0 ? '' : ` First you have to ${path.map(named).join(', then ')}.`),
    next: nextSteps(code, path, allowed),
  }),
  'dossier.not_holder': ({ code, holder, office, deed, roles }) => ({
    what: `Dossier ${code} is at ${holder}, not at ${office}.`,
    why:
      'Only the office that holds a dossier may do this' +
      (deed === null ? '.' : `; there these may: ${rolesText(roles)}.`),
    next: [
      ...(deed === null ? [] : [`ask ${holder}: motcua dossier ${deed} ${code}`]),
      `motcua office show ${holder}`,
      `motcua dossier show ${code}`,
    ],
  }),
  'dossier.block_full': ({ office, date, block }) => ({
    what: `This counter has no numbers left for ${dateText(date)} (${office}, block ${block}).`,
    next: ['Receive it at another counter, or on the next working day.'],
  }),
  'dossier.nothing_to_print': ({ code, paper, status }) => ({
    what: `This paper cannot be printed yet for dossier ${code}.`,
    why: `The dossier stands at "${dossierWords.status[status]}"; ${needed[paper]}.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.collector_missing': ({ code }) => ({
    what: `It is not known who collects the result of dossier ${code}.`,
    why: 'When it is not the owner who comes, the full name has to be written down.',
    next: [`motcua dossier return ${code} --to authorised --collector-name "<full name>"`],
  }),
  'dossier.collector_not_owner': ({ code, owner }) => ({
    what: `Whoever collects is not the owner of dossier ${code} (${owner}).`,
    why: 'Two numbers are two people: a result that another takes is told as taken by that person.',
    next: [
      `motcua dossier return ${code} --to authorised --scan -`,
      `motcua dossier return ${code} --to other --collector-name "<full name>"`,
    ],
  }),
  'dossier.result_in_future': ({ date, today }) => ({
    what: `The result is dated ${dateText(date)}, which is still to come (today is ${dateText(today)}).`,
    next: ['--result-date <the date on the signed paper>'],
  }),
  'dossier.result_before_received': ({ code, date, received }) => ({
    what: `The result is dated ${dateText(date)}, before dossier ${code} was received (${dateText(received)}).`,
    why: 'The result of a dossier is signed after it was received.',
    next: ['--result-date <the date on the signed paper>', `motcua dossier show ${code}`],
  }),
  'dossier.changed_meanwhile': ({ code }) => ({
    what: `Dossier ${code} has changed while you were working on it.`,
    why: 'The fee, the term or the papers are no longer as shown. Nothing was recorded.',
    next: ['Do the last step again, and look closely before you agree.'],
  }),
  'receipt.not_ours': ({ typed }) => ({
    what: `"${typed}" is not the code of a receipt.`,
    next: ['Scan the QR code on the receipt again: motcua verify -'],
  }),
  'dossier.bad_until': ({ code, until, why, dueDate, near }) => ({
    what: `Dossier ${code} cannot be promised for ${dateText(until)}.`,
    why: {
      not_later: `The new date has to be later than the one promised (${dateText(dueDate)}).`,
      past: 'That day is over.',
      not_working: 'The office does not work on that day.',
      too_far: 'No term is longer than ten years: look at the year again.',
    }[why],
    next: near.map((date) => `motcua dossier extend ${code} --until ${date} --reason "<reason>"`),
  }),
  'dossier.no_review': ({ code, begun }) => ({
    what: `No review begins for ${code}.`,
    why: begun
      ? 'The review has begun, and the term runs since.'
      : 'The term of this dossier does not run from a review.',
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.no_due_date': ({ code }) => ({
    what: `Dossier ${code} has no due date, so there is nothing to extend.`,
    next: [`motcua dossier due ${code} --why`],
  }),
  'dossier.second_extension': ({ code, number, roles }) => ({
    what: `This would be the ${ordinal(number)} extension of dossier ${code}.`,
    why: `From the second on, only these may extend: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.second_notice': ({ code, stage, roles }) => ({
    what:
      `Dossier ${code} had its one notice of what is missing ` +
      (stage === 'door' ? 'when it was checked at the door.' : 'when it was appraised.'),
    why:
      'At each stage there is one notice, of all that is incomplete, wrong or not found ' +
      '(Decree 118/2025, article 17 § 2a, as amended by Decree 309/2026). ' +
      `Another one, with the reason, may be given by: ${rolesText(roles)}.`,
    next: [`motcua dossier show ${code}`, 'motcua staff login'],
  }),
  'dossier.papers_back': ({ code, status }) => ({
    what: `The papers of dossier ${code} have gone back already.`,
    why: `The dossier stands at "${dossierWords.status[status]}".`,
    next: [`motcua dossier timeline ${code}`],
  }),
  'dossier.in_transit': ({ code, slip, from, to, office }) => ({
    what: `Dossier ${code} is on the road from ${from} to ${to}.`,
    why: `Slip ${slip} has not been accepted yet, so nobody may act on the dossier.`,
    next: [roadCommand({ slip, from, to, office })],
  }),
  'dossier.out_of_sight': ({ code, office }) => ({
    what: `Dossier ${code} was neither received nor is it held by ${office}.`,
    why: 'Post office clerks see the dossiers that their post office received, holds or awaits.',
    next: ['motcua dossier list'],
  }),
  'dossier.authority_insufficient': ({ code, field }) => ({
    what: `More papers are needed to collect the result of dossier ${code} for somebody else.`,
    why: `Kinship alone is enough in civil status; this dossier belongs to the field ${field}.`,
    next: [`motcua dossier return ${code} --to authorised --authority certified`],
  }),
  'dossier.gone_on': ({ code, action, roles }) => ({
    what: `Dossier ${code}: you can no longer ${dossierWords.action[action]}.`,
    why:
      'It went on or has its result, and others work by what was written. ' +
      `From then on these may do it: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.was_decided': ({ code }) => ({
    what: `Dossier ${code} cannot be cancelled: it came to a result once.`,
    why: 'Only what was received by mistake is cancelled; work that was done stays in the figures.',
    next: [
      `motcua dossier correct ${code} --reason "<reason>"`,
      `motcua dossier withdraw ${code} --reason "<reason>"`,
    ],
  }),
  'dossier.nothing_corrected': ({ code }) => ({
    what: `Dossier ${code} says so already: there is nothing to correct.`,
    next: [`motcua dossier show ${code}`],
  }),
  'dossier.from_list': ({ code }) => ({
    what: `Dossier ${code} came from a list: its case and its counts are not corrected here.`,
    why:
      'What it costs is said by its row. While nothing was done since, correct the row and import ' +
      'it again; once something was, the row can no more: put a note on the dossier.',
    next: ['motcua import dossiers <file> --update', `motcua dossier note ${code} --text "<note>"`],
  }),
  'dossier.money_taken': ({ code, receipts, next }) => ({
    what: `Dossier ${code} cannot be cancelled yet: money taken is still kept (receipts ${receipts.join(', ')}).`,
    why: 'What is cancelled cost nothing, so receipts are voided or wholly refunded first: one asks, another approves.',
    next: next.map(({ kind, step, of }) => {
      const act = `motcua payment ${kind} ${step} ${of}`;
      return step === 'request' ? `${act} --reason "<reason>"` : act;
    }),
  }),
  'dossier.under_way': ({ code, tracking, state }) => ({
    what: `Dossier ${code} cannot be cancelled yet: sending ${tracking} is ${shipmentWords.shipmentState[state]}.`,
    why: 'What the post has is not called back from here: it arrives, or comes back, first.',
    next: [`motcua shipment show ${tracking}`],
  }),
  'dossier.cancelled': ({ code }) => ({
    what: `Dossier ${code} was received by mistake and cancelled.`,
    why: 'What is cancelled is not handed over, not posted, and gives the citizen no paper. Where cancelling was the mistake, reinstate it.',
    next: [`motcua dossier show ${code}`, `motcua dossier reinstate ${code} --reason "<reason>"`],
  }),
  'dossier.cancelled_earlier': ({ code, on, roles }) => ({
    what: `Dossier ${code} is not yours to reinstate: it was cancelled on ${dateText(on)}.`,
    why: `On that day whoever may cancel may; afterwards these may: ${rolesText(roles)}.`,
    next: ['motcua staff login', 'motcua staff list'],
  }),
  'dossier.other_stands': ({ code, other }) => ({
    what: `Dossier ${code} cannot be reinstated yet: one of it and ${other} is in the place of the other.`,
    why: 'One matter of a citizen has one dossier: cancel the other one first.',
    next: [`motcua dossier cancel ${other} --reason "<reason>"`],
  }),
  'dossier.return_blocked': ({ code, amount }) => ({
    what: `The result of dossier ${code} cannot be handed over yet.`,
    why: `Fees of ${moneyText(amount)} are unpaid.`,
    next: [`motcua payment take ${code} --method cash`, `motcua payment quote ${code}`],
  }),
});

const rolesText = (roles: readonly Role[]): string =>
  roles.map((role) => staffWords.role[role]).join(', ');

const named = (action: Action): string => dossierWords.action[action];

/** The way there, else what brings the dossier on; to end one is nobody's next step. */
function nextSteps(code: string, path: Action[], allowed: Action[]): string[] {
  const onward = allowed.filter((each) => ONWARD.has(each));
  // Where nothing brings it on, what puts right that it came here.
  const back = allowed.filter((each) => BACK.has(each));
  const steps = [path, onward, back].find((some) => some.length > 0) ?? [];
  if (steps.length === 0) return [`motcua dossier timeline ${code}`];
  return steps.map((each) => `motcua dossier ${each} ${code}`);
}

const ONWARD: ReadonlySet<Action> = new Set([
  'forward',
  'complete-supplement',
  'resolve',
  'return',
]);

const BACK: ReadonlySet<Action> = new Set(['take-back', 'reopen']);

/** What a paper waits for. */
const needed: Readonly<Record<AwaitedPaper, string>> = {
  acknowledgement: 'its result has not been handed over',
  supplement: 'no papers were ever asked for',
  refusal: 'it is not refused',
  apology: 'no new date was ever promised',
  stop: 'work on it has not stopped',
  leaflet: 'no paper is missing',
};

/** What each side of a road can do about a dossier that is on it. */
function roadCommand(road: { slip: string; from: string; to: string; office: string }): string {
  const { slip, from, to, office } = road;
  if (office === from) return `motcua handover recall ${slip}`;
  return office === to ? `motcua handover receive ${slip}` : `motcua handover show ${slip}`;
}
