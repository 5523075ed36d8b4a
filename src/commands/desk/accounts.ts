/** What those who may help others with their accounts are told of them. */
import type { Context } from '../../cli/context.ts';
import { isMet } from '../../cli/need.ts';
import { isOnePinFromShut } from '../../domain/staff/recovery.ts';
import type { Texts } from '../../locale/texts.ts';
import { namesAmong } from '../staff/names.ts';
import { lockedLogins } from '../staff/pin-proof.ts';

/** Who is locked out, and whether one forgotten PIN would shut the administration for good. */
export interface Accounts {
  locked: {
    login: string;
    name: string;
    unlockAskedBy: string | null;
    unlockAskedByName: string | null;
  }[];
  oneAdmin: boolean;
}

/** `null` for who may help nobody. */
export async function accountsHere(ctx: Context): Promise<Accounts | null> {
  const { staff } = await ctx.session();
  if (!isMet('staff.reset_pin', staff)) return null;
  const store = await ctx.store();
  const { offices } = store;
  const [members, paper, locked, asked, training] = await Promise.all([
    offices.staffList(),
    offices.recoveryPaper(),
    lockedLogins(store),
    offices.unlocksAsked(),
    ctx.isTraining(),
  ]);
  const nameOf = namesAmong(members);
  const lockedState = ({ login, name }: { login: string; name: string }) => {
    const by = asked.get(login)?.by ?? null;
    return { login, name, unlockAskedBy: by, unlockAskedByName: by && nameOf(by) };
  };
  return {
    locked: members.filter(({ active, login }) => active && locked.has(login)).map(lockedState),
    oneAdmin: !training && isOnePinFromShut(members, paper),
  };
}

/** Nothing while all is well. */
export function accountsText(accounts: Accounts | null, { screen }: Texts): string | null {
  if (accounts === null) return null;
  const { staff, setup } = screen;
  const lines = accounts.locked.map(
    ({ login, name, unlockAskedByName: by }) => `${name} (${login}) ${staff.lockedState(by)}`,
  );
  const all = accounts.oneAdmin ? [...lines, setup.oneAdmin] : lines;
  return all.length === 0 ? null : all.join('; ');
}
