/** `staff list`: who may sign in, and what became of the sealed papers. */
import { command } from '../../cli/command.ts';
import type { RecoveryPaper } from '../../domain/staff/recovery.ts';
import { momentText } from '../../locale/format.ts';
import { staffFields, staffView } from './shared.ts';

export default command({
  args: {},
  options: {},
  json: [{ staff: staffFields }, { recovery: ['paper issuedAt usedBy usedAt valid'] }],
  run: async (_input, ctx) => {
    const store = await ctx.store();
    const [members, papers] = [store.offices.staffList(), store.offices.recoveryPapers()];
    return {
      staff: (await members).map(staffView),
      recovery: (await papers).map((each, at) => paperView(each, at === 0)),
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
        each.active ? staff.active : staff.disabled,
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

/** Only the last one opens anything, and only once. */
function paperView({ paper, issuedAt, used }: RecoveryPaper, last: boolean) {
  const [usedBy, usedAt] = [used?.login ?? null, used?.at ?? null];
  return { paper, issuedAt, usedBy, usedAt, valid: last && used === null };
}
