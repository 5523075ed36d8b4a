/** `privacy list`: what people have asked for and what is due first; what stands on records. */
import { command } from '../../cli/command.ts';
import { flag } from '../../cli/option.ts';
import type { PlainDate } from '../../domain/value/plain-date.ts';
import { nextDay } from '../../domain/privacy/request.ts';
import { dateText } from '../../locale/format.ts';
import { namedAt, personView, requestFields, requestView } from './shared.ts';

export default command({
  args: {},
  options: { all: flag() },
  json: [
    'today',
    { requests: [...requestFields, 'next overdue'] },
    { marks: ['kind until reason at by', { citizen: ['id name uuid'] }] },
  ],
  run: async ({ all }, ctx) => {
    const [store, today] = [await ctx.store(), await ctx.today()];
    const here = (await ctx.session()).office.agencyId;
    const requests = await store.privacy.requests(here, { all });
    const marks = await store.privacy.marks();
    return {
      today,
      requests: await Promise.all(
        requests.map(async (request) => {
          const next = request.state === 'open' ? nextDay(request) : null;
          const overdue = next !== null && next < today;
          return { ...(await requestView(namedAt(request, here), store)), next, overdue };
        }),
      ),
      marks: await Promise.all(
        marks.map(async ({ citizen, ...mark }) => ({
          ...mark,
          citizen: await personView(citizen, store),
        })),
      ),
    };
  },
  table: ({ requests }) => ({
    head: [
      'number',
      'kind',
      'state',
      'name',
      'came_at',
      'tell_by',
      'told_at',
      'done_by',
      'answered_at',
    ],
    rows: requests.map((each) => [
      ...[each.number, each.kind, each.state, each.citizen.name, each.cameAt],
      ...[each.tellBy, each.toldAt, each.doneBy, each.answeredAt],
    ]),
  }),
  show: ({ requests, marks }, ui) => {
    const { privacy, words, citizen } = ui.texts.screen;
    if (requests.length === 0) ui.line(`  ${privacy.none}`);
    else {
      ui.table(
        [privacy.number, privacy.kind, citizen.name, privacy.state, privacy.next],
        requests.map(({ number, kind, state, next, overdue, ...each }) => [
          number,
          words.privacyKind[kind],
          [each.citizen.name || privacy.erasedPerson, each.citizen.id ?? ''].join(' ').trim(),
          words.privacyState[state],
          dayText(next, overdue),
        ]),
      );
    }
    for (const { kind, citizen: of, until, reason } of marks) {
      const day = until === null ? null : dateText(until);
      ui.line(`  ${privacy.mark(words.privacyMark[kind], of.name, day, reason)}`);
    }
    const first = requests.find(({ state }) => state === 'open');
    const tell = first && first.toldAt === null ? 'acknowledge' : 'answer';
    ui.next(...(first ? [`motcua privacy ${tell} ${first.number}`] : []));
  },
});

function dayText(next: PlainDate | null, overdue: boolean): string {
  return next === null ? '' : `${dateText(next)}${overdue ? ' !' : ''}`;
}
