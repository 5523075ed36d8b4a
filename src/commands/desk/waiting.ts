/** What waits for a second person at an office, of whatever kind, and how each is approved. */
import type { Context } from '../../cli/context.ts';
import { isMet } from '../../cli/need.ts';
import { approvalRefusal } from '../../domain/payment/approval.ts';
import { proposalIn } from '../../domain/payment/account.ts';
import { unlockMember } from '../../domain/staff/unlock.ts';
import type { CommandPath } from '../../locale/texts.ts';
import { needs } from '../needs.ts';
import { accountLine, accountView } from '../payment/account-view.ts';
import { bankName } from '../payment/banks.ts';
import { openRequests, requestText } from '../payment/open-requests.ts';
import { nounOf } from '../payment/request-line.ts';
import { approverOf } from '../payment/shared.ts';
import { namesAmong } from '../staff/names.ts';
import { lockedLogins } from '../staff/pin-proof.ts';

/** One thing that somebody has asked for. */
interface WaitingThing {
  /** Names it in its list. */
  number: string;
  text: string;
  /** Whoever looks may approve it; all else waits for somebody else. */
  mine: boolean;
  /** The command that approves it, and what stands behind it. */
  path: CommandPath;
  args: readonly string[];
}

/** Everything that waits: voids, refunds and write-offs, a bank account, accounts to be opened. */
export async function waitingHere(ctx: Context): Promise<WaitingThing[]> {
  const all = await Promise.all([waitingMoney(ctx), waitingAccount(ctx), waitingUnlocks(ctx)]);
  return all.flat();
}

async function waitingMoney(ctx: Context): Promise<WaitingThing[]> {
  const open = (await openRequests(ctx)).filter(({ state }) => state === 'requested');
  return open.map((each) => ({
    number: each.number,
    text: requestText(each, ctx.texts),
    mine: each.next === 'approve',
    path: `payment ${nounOf[each.kind]} approve`,
    args: [each.number],
  }));
}

/** The account last proposed: it alone is approved. */
async function waitingAccount(ctx: Context): Promise<WaitingThing[]> {
  const [store, session, now] = await Promise.all([ctx.store(), ctx.session(), ctx.now()]);
  const proposal = proposalIn(await store.money.accounts(session.office.agencyId));
  if (proposal === null) return [];
  const path = 'payment account approve';
  const asked = { by: proposal.proposedBy, at: proposal.proposedAt };
  const refusal = approvalRefusal(asked, await approverOf(store, session, now, null));
  const line = accountLine(accountView(proposal, bankName(proposal.bin, ctx)));
  return [
    {
      number: proposal.number,
      text: ctx.texts.screen.supervisor.accountAsked(line),
      mine: refusal === null && isMet(needs[path], session.staff),
      path,
      args: [],
    },
  ];
}

/** Accounts that somebody has asked today to have opened, who may not open them alone. */
async function waitingUnlocks(ctx: Context): Promise<WaitingThing[]> {
  const [store, { staff: person }, now] = await Promise.all([
    ctx.store(),
    ctx.session(),
    ctx.now(),
  ]);
  const [members, unlocks, { resets }, clocks, locked] = await Promise.all([
    store.offices.staffList(),
    store.offices.unlocksAsked(),
    store.offices.past(),
    store.history.acceptedClocks(),
    lockedLogins(store),
  ]);
  const path = 'staff unlock';
  if (!isMet(needs[path], person)) return [];
  const nameOf = namesAmong(members);
  return members.flatMap((member): WaitingThing[] => {
    const asked = unlocks.get(member.login) ?? null;
    if (asked === null || !locked.has(member.login) || member.login === person.login) return [];
    const unlocking = { person, members, asked, resets, clocks, now };
    const { state, events } = unlockMember(member, unlocking);
    // Asked on another day, or by who may no more: nobody waits for that.
    if (state === 'asked' && events.length > 0) return [];
    const text = ctx.texts.screen.supervisor.unlockAsked(member.name, nameOf(asked.by));
    return [{ number: member.login, text, mine: state === 'unlocked', path, args: [member.login] }];
  });
}
