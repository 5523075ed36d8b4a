/** `staff list`: who may sign in, and what became of the sealed papers. */
import { command } from '../../cli/command.ts';
import type { RecoveryPaper } from '../../domain/staff/recovery.ts';
import { momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { namesAmong } from './names.ts';
import { lockedLogins } from './pin-proof.ts';
import { staffFields, staffView } from './shared.ts';

type StaffWords = Texts['screen']['staff'];

export default command({
  args: {},
  options: {},
  json: [
    { staff: [...staffFields, 'locked unlockAskedBy unlockAskedByName'] },
    { recovery: ['paper issuedAt usedBy usedByName usedAt valid'] },
  ],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const [members, papers, locked, asked] = await Promise.all([
      store.offices.staffList(),
      store.offices.recoveryPapers(),
      lockedLogins(store),
      store.offices.unlocksAsked(),
    ]);
    const nameOf = namesAmong(members);
    return {
      staff: members.map((each) => {
        const by = asked.get(each.login)?.by ?? null;
        const unlock = { unlockAskedBy: by, unlockAskedByName: by && nameOf(by) };
        return { ...staffView(each), locked: locked.has(each.login), ...unlock };
      }),
      recovery: papers.map((each, at) => paperView(each, at === 0, nameOf)),
    };
  },
  table: ({ staff: members }) => ({
    head: ['login', 'name', 'role', 'office', 'active'],
    rows: members.map(({ login, name, role, office, active }) => [
      ...[login, name, role, office],
      String(active),
    ]),
  }),
  show: ({ staff: members, recovery }, ui) => {
    const { staff, words } = ui.texts.screen;
    ui.table(
      [staff.login, staff.name, staff.role, staff.office, staff.state],
      members.map((each) => [
        each.login,
        each.name,
        words.role[each.role],
        each.office,
        stateText(each, staff),
      ]),
    );
    if (recovery.length === 0) return;
    ui.table(
      [staff.recoveryPaper, staff.printedAt, staff.state],
      recovery.map(({ paper, issuedAt, usedAt, usedByName, valid }) => [
        String(paper),
        momentText(issuedAt),
        usedAt === null || usedByName === null
          ? valid
            ? staff.paperSealed
            : staff.paperReplaced
          : staff.paperUsed(usedByName, usedAt),
      ]),
    );
  },
});

interface StaffState {
  active: boolean;
  locked: boolean;
  unlockAskedByName: string | null;
}

function stateText({ active, locked, unlockAskedByName }: StaffState, words: StaffWords): string {
  if (!active) return words.disabled;
  return locked ? words.lockedState(unlockAskedByName) : words.active;
}

/** Only the last one opens anything, and only once. */
function paperView(
  { paper, issuedAt, used }: RecoveryPaper,
  last: boolean,
  nameOf: (login: string) => string,
) {
  const [usedBy, usedAt] = [used?.login ?? null, used?.at ?? null];
  const by = { usedBy, usedByName: usedBy && nameOf(usedBy) };
  return { paper, issuedAt, ...by, usedAt, valid: last && used === null };
}
