/** The batches on their way here and from here, the oldest first, and the way to a new one. */
import type { Context } from '../../cli/context.ts';
import type { Question } from '../../cli/steps.ts';
import type { HandoverLine } from '../../domain/handover/handover.ts';
import { may } from '../../domain/staff/role.ts';
import { momentText } from '../../locale/format.ts';
import { officeNames } from '../office/names.ts';
import type { Next } from './place.ts';
import { askThen, numbered, type Picked } from './screen.ts';

/** A batch to open, or one to put together. */
type RoadChoice = { slip: string } | { send: true };

/** More of one office are never on the road at once. */
const MOST_LISTED = 500;

export async function handoversPage(ctx: Context): Promise<Next> {
  const { office, staff } = await ctx.session();
  const { handovers } = await ctx.store();
  const wanted = { office: office.agencyId, open: true, limit: MOST_LISTED };
  const [coming, going, names] = await Promise.all([
    handovers.list({ ...wanted, side: 'in' }),
    handovers.list({ ...wanted, side: 'out' }),
    officeNames(ctx),
  ]);
  const oldestFirst = [...coming.toReversed(), ...going.toReversed()];
  const sends = may(staff.role, 'handover.write');
  const question = pageQuestion(ctx, oldestFirst, { names, sends, office: office.agencyId });
  return askThen(ctx, question, { pick: null }, ({ pick }) => {
    if (pick === null) return 'back';
    if ('send' in pick) return { over: { at: 'sending', codes: [] } };
    return { over: { at: 'handover', slip: pick.slip, digest: null } };
  });
}

interface Around {
  names: (agencyId: string) => string;
  /** Whoever sits here may send. */
  sends: boolean;
  office: string;
}

function pageQuestion(
  ctx: Context,
  lines: readonly HandoverLine[],
  { names, sends, office }: Around,
): Question<Picked<RoadChoice>> {
  const { desk, handover: said, words } = ctx.texts.screen;
  const told = (line: HandoverLine): string => {
    const isOurs = line.from === office;
    const other = isOurs ? line.to : line.from;
    const way = isOurs ? said.goingTo : said.comingFrom;
    const left = said.dossiers(line.left);
    const differs = line.open === 0 ? '' : `  ${said.differ(line.open)} !`;
    const state = `${words.handoverState[line.state]}, ${momentText(line.sentAt)}`;
    return `${way(names(other))}  ${left}  ${state}${differs}`;
  };
  const none = lines.length === 0 ? [`  ${said.noneOnTheRoad}`] : [];
  return {
    head: [said.onTheRoad],
    lines: [...none, ...numbered(lines.map(told))],
    choices: sends ? [`  g  ${said.sendOne}`] : [],
    message: said.askBatch,
    explain: said.explainBatches,
    read: (typed, entry) => {
      if (entry.kind === 'nothing') return { set: { pick: null } };
      if (sends && typed.toLowerCase() === 'g') return { set: { pick: { send: true } } };
      const line = entry.kind === 'number' ? lines[entry.n - 1] : undefined;
      if (line) return { set: { pick: { slip: line.slip } } };
      return entry.kind === 'number'
        ? { say: [desk.oneOfThese(lines.length)] }
        : { elsewhere: typed };
    },
  };
}
