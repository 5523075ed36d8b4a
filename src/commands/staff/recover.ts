/** `staff recover`: an administrator's new PIN, by the code of the sealed paper. */
import { wantedText } from '../../cli/trouble.ts';
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { pathValue, required } from '../../cli/option.ts';
import { requireClockHere } from '../../cli/clock-behind.ts';
import { stationOf } from '../../cli/station.ts';
import { login } from '../../cli/value-option.ts';
import { storeNames } from '../../config/kept-names.ts';
import { happened } from '../../domain/event.ts';
import { Problem } from '../../domain/problem.ts';
import {
  parseRecoveryCode,
  recoverable,
  requireRecoverable,
  requireSealed,
  type RecoveryPaper,
} from '../../domain/staff/recovery.ts';
import type { StaffMember } from '../../domain/staff/role.ts';
import { recoveryStream, staffStream } from '../../domain/stream.ts';
import type { Writer } from '../../store/store.ts';
import { askAlone } from '../desk/ask-alone.ts';
import { listed } from '../desk/questions.ts';
import { firstLineOf, hashedPin, pinRuleHere, readNeededPin } from './pins.ts';
import { signIn, staffFields, staffView, writeAs } from './shared.ts';

export default command({
  args: { login: required(login()) },
  options: { codeFile: required(pathValue()), pinFile: pathValue() },
  json: [...staffFields, 'paper until'],
  run: async (input, ctx) => {
    const paper = await sealedPaper(ctx);
    const member = requireRecoverable(input.login, await membersOf(ctx));
    await requireCode(firstLineOf(input.codeFile), paper);
    return recover({ paper, member, pinFile: input.pinFile }, ctx);
  },
  talk: async (input, ctx) => {
    const paper = await sealedPaper(ctx);
    const members = await membersOf(ctx);
    const member =
      input.login === null
        ? await askAdmin(members, ctx)
        : requireRecoverable(input.login, members);
    if (input.codeFile === null) await askCode(paper, ctx);
    else await requireCode(firstLineOf(input.codeFile), paper);
    return recover({ paper, member, pinFile: input.pinFile }, ctx);
  },
  show: (result, ui) => {
    ui.done(ui.texts.screen.staff.recovered(result.name, result.paper));
    ui.next('motcua staff recovery-paper', 'motcua staff add --role admin');
  },
});

async function sealedPaper(ctx: Context): Promise<RecoveryPaper> {
  return requireSealed(await (await ctx.store()).offices.recoveryPaper());
}

async function membersOf(ctx: Context): Promise<StaffMember[]> {
  return (await ctx.store()).offices.staffList();
}

/** Throws `usage.bad_value` for what is no code, and `staff.wrong_recovery`. */
async function requireCode(typed: string, { paper, hash }: RecoveryPaper): Promise<void> {
  const code = parseRecoveryCode(typed);
  if (code === null) {
    const value = '*'.repeat(typed.trim().length);
    throw new Problem('usage.bad_value', { name: '--code-file', value, expected: 'recovery_code' });
  }
  const { pinMatches } = await import('../../store/pin.ts');
  // What may be guessed a thousand times a second has ninety-five bits: no try is counted.
  if (!(await pinMatches(code, hash))) throw new Problem('staff.wrong_recovery', { paper });
}

async function askAdmin(members: readonly StaffMember[], ctx: Context): Promise<StaffMember> {
  const { staff } = ctx.texts.screen;
  const admins = recoverable(members);
  const names = admins.map(({ name, login: named }) => `${name} (${named})`);
  const question = listed<{ who: StaffMember | null }>(ctx, staff.whoRecovers, names, (n) => ({
    set: { who: admins[n]! },
  }));
  const { who } = await askAlone(ctx, question, { who: null }, staff.signInFirst);
  if (who === null) throw new TypeError('somebody was named');
  return who;
}

/** Asked again until it is the paper's. */
async function askCode(paper: RecoveryPaper, ctx: Context): Promise<void> {
  const { texts } = ctx;
  const { staff } = texts.screen;
  await askAlone<object>(
    ctx,
    {
      lines: [],
      message: staff.askRecovery(paper.paper),
      explain: [staff.explainRecovery],
      read: async (typed) => {
        if (parseRecoveryCode(typed) === null) return { say: [wantedText(texts, 'recovery_code')] };
        await requireCode(typed, paper);
        return { set: {} };
      },
    },
    {},
    staff.signInFirst,
  );
}

interface Recovery {
  paper: RecoveryPaper;
  member: StaffMember;
  pinFile: string | null;
}

/** Nobody is signed in: the paper is the right to it; the entry says whose account it opened. */
async function recover({ paper: sealed, member, pinFile }: Recovery, ctx: Context) {
  const station = await stationOf(ctx);
  if (!station) throw new Problem('staff.not_signed_in', {});
  const { login: name } = member;
  // From then on whoever has the paper has the account: that moment must be no earlier one.
  await requireClockHere(ctx);
  const rule = await pinRuleHere(member.role, ctx);
  const wanted = { file: pinFile, of: member.name, login: name, rule };
  const hash = await hashedPin(await readNeededPin(wanted, ctx), rule, ctx);
  const { paper } = sealed;
  const work = async (writer: Writer): Promise<void> => {
    const now = requireSealed(await writer.offices.recoveryPaper());
    if (now.paper !== paper) throw new Problem('staff.wrong_recovery', { paper: now.paper });
    await writer.append([
      happened('staff.recovered', recoveryStream, { login: name, paper }, null),
      happened('staff.pin_set', staffStream(name), { login: name }, { hash }),
    ]);
    await writer.keep({ [storeNames.pinFailures(name)]: null });
    await writer.signOut(name);
  };
  await writeAs(name, station, work, ctx);
  const until = await signIn({ book: station.book, login: name, pin: hash }, ctx);
  return { ...staffView(member), paper, until };
}
