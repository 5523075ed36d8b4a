/** `staff list`: who may sign in, and what became of the sealed papers. */
import { command } from '../../cli/command.ts';
import type { RecoveryPaper } from '../../domain/staff/recovery.ts';
import { momentText } from '../../locale/format.ts';
import type { Texts } from '../../locale/texts.ts';
import { lockedLogins } from './pin-proof.ts';
import { staffFields, staffView } from './shared.ts';

type StaffWords = Texts['screen']['staff'];

export default command({
  args: {},
  options: {},
  json: [
    { staff: [...staffFields, 'locked unlockAskedBy'] },
    { recovery: ['paper issuedAt usedBy usedAt valid'] },
  ],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const [members, papers, locked, asked] = await Promise.all([
      store.offices.staffList(),
      store.offices.recoveryPapers(),
      lockedLogins(store),
      store.offices.unlocksAsked(),
    ]);
    return {
      staff: members.map((each) => ({
        ...staffView(each),
        locked: locked.has(each.login),
        unlockAskedBy: asked.get(each.login)?.by ?? null,
      })),
      recovery: papers.map((each, at) => paperView(each, at === 0)),
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
      recovery.map(({ paper, issuedAt, usedAt, usedBy, valid }) => [
        String(paper),
        momentText(issuedAt),
        usedAt === null || usedBy === null
          ? valid
            ? staff.paperSealed
            : staff.paperReplaced
          : staff.paperUsed(usedBy, usedAt),
      ]),
    );
  },
});

interface StaffState {
  active: boolean;
  locked: boolean;
  unlockAskedBy: string | null;
}

function stateText({ active, locked, unlockAskedBy }: StaffState, words: StaffWords): string {
  if (!active) return words.disabled;
  return locked ? words.lockedState(unlockAskedBy) : words.active;
}

/** Only the last one opens anything, and only once. */
function paperView({ paper, issuedAt, used }: RecoveryPaper, last: boolean) {
  const [usedBy, usedAt] = [used?.login ?? null, used?.at ?? null];
  return { paper, issuedAt, usedBy, usedAt, valid: last && used === null };
}
