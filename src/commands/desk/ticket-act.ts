/** A number taken at the counter: for whoever stands there, for a card, or for a receipt. */
import type { Context } from '../../cli/context.ts';
import { flagWord } from '../../cli/option.ts';
import { reasonText } from '../../cli/value-option.ts';
import { runPatiently } from '../../cli/patience.ts';
import { runSteps, type Question, type Step } from '../../cli/steps.ts';
import { closedQueue } from '../../domain/queue/closing.ts';
import { lawPriorities, services } from '../../domain/queue/ticket.ts';
import { may } from '../../domain/staff/role.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { hereOf } from '../queue/shared.ts';
import { fromCard } from './card-question.ts';
import { personHead } from './head.ts';
import { recordOf } from './person-question.ts';
import { toScan, type Next } from './place.ts';
import { valueQuestion } from './questions.ts';
import { numbered, screenOf } from './screen.ts';

interface TicketAnswers {
  /** Why one is given after the last of the day. */
  late: string | null;
  /** Whose card was scanned. */
  whom: { id: Uuid; head: readonly string[] } | null;
  /** What its command is told of the rest. */
  words: readonly string[] | null;
}

/** Throws `queue.closed` where it is too late and whoever sits here may not give one. */
export async function ticketAct(ctx: Context): Promise<Next> {
  const here = await hereOf(ctx);
  const { staff } = await ctx.session();
  const closed = here.calendar && closedQueue(here.calendar, here.lastTicket, here.now);
  if (closed && !may(staff.role, 'queue.take_late')) throw closed;
  const steps = [...(closed ? [lateStep(ctx)] : []), serviceStep(ctx)];
  const none: TicketAnswers = { late: null, whom: null, words: null };
  const ended = await runSteps(
    steps,
    none,
    await screenOf<TicketAnswers>(ctx, { head: async ({ whom }) => whom?.head ?? [] }),
  );
  if (ended.end === 'diverted') return toScan(ended.scan);
  if (ended.end === 'left') return 'back';
  const { late, whom, words } = ended.answers;
  const more = [
    ...(late === null ? [] : [flagWord('late', late)]),
    ...(whom === null ? [] : ['--citizen', whom.id]),
  ];
  await runPatiently(ctx, ['queue', 'take', ...(words ?? []), ...more, '--print']);
  return 'home';
}

function lateStep(ctx: Context): Step<TicketAnswers> {
  return {
    name: 'late',
    answered: ({ late }) => late !== null,
    question: () =>
      valueQuestion(ctx, ctx.texts.screen.queue.askLate, reasonText(), (late) => ({
        set: { late },
      })),
  };
}

function serviceStep(ctx: Context): Step<TicketAnswers> {
  return {
    name: 'service',
    answered: ({ words }) => words !== null,
    question: ({ whom }) => serviceQuestion(ctx, whom !== null),
  };
}

/** `1` a reception ticket, `1a` and so on with priority; a card or a receipt says for whom. */
function serviceQuestion(ctx: Context, known: boolean): Question<TicketAnswers> {
  const { desk, queue, words } = ctx.texts.screen;
  const first = numbered(services.map((each) => words.service[each]));
  const letters = lawPriorities.map((each, at) => `${'abc'[at]} ${words.priority[each]}`);
  return {
    lines: [...first, `  ${desk.priorityLetters(letters.join(', '))}`],
    message: known ? desk.askService : queue.askService,
    explain: desk.explainTicket,
    takes: ['card', 'receipt', 'dossier'],
    read: (typed, entry) => {
      if (entry.kind === 'card') {
        return fromCard<TicketAnswers>(ctx, entry.text, async (who) => {
          const id = await recordOf(ctx, who);
          const citizen = await (await ctx.store()).citizens.byId(id);
          return { set: { whom: { id, head: personHead(citizen!, ctx) } }, stay: true };
        });
      }
      // What they come for stands with the dossier, and whether that lets them go first.
      if (entry.kind === 'receipt' || entry.kind === 'dossier') {
        return { set: { words: ['--dossier', entry.code], whom: null } };
      }
      const [, n, letter] = /^([1-4])?\s*([abc])?$/i.exec(typed) ?? [];
      if (n === undefined && letter === undefined && typed !== '') {
        return { say: [desk.oneOfThese(services.length)] };
      }
      const service = services[Number(n ?? 1) - 1]!;
      const priority = letter && lawPriorities['abc'.indexOf(letter.toLowerCase())]!;
      const first = priority ? ['--priority', priority] : [];
      return { set: { words: ['--service', service, ...first] } };
    },
  };
}
