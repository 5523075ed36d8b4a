/** What a sending asks: the office, the dossiers one by one or all that are ready, a note. */
import type { Context } from '../../cli/context.ts';
import { saidBack } from '../../cli/fit.ts';
import { doable } from '../../cli/next-steps.ts';
import { flagWord } from '../../cli/option.ts';
import type { Question, Reply, Step } from '../../cli/steps.ts';
import { requireHeld } from '../../domain/dossier/custody.ts';
import type { Status } from '../../domain/dossier/status.ts';
import { nearOffices } from '../../domain/office/near.ts';
import type { KnownOffice } from '../../domain/office/office.ts';
import { routeRefusal } from '../../domain/office/route.ts';
import { findDossier } from '../dossier/shared.ts';
import { codeLines } from '../handover/card.ts';
import { actsTyped } from './act-words.ts';
import { officeLine, officeQuestion } from './office-question.ts';
import { agreement, optionalLine } from './questions.ts';

export interface SendAnswers {
  to: KnownOffice | null;
  codes: readonly string[];
  /** What the last paper was; shown until the next. */
  heard: readonly string[];
  closed: boolean;
  /** `null` while it is not asked; empty where there is nothing to say. */
  note: string | null;
}

type SendReply = Reply<SendAnswers>;

export const nothingToSend: SendAnswers = {
  to: null,
  codes: [],
  heard: [],
  closed: false,
  note: null,
};

export function sendingSteps(ctx: Context): Step<SendAnswers>[] {
  return [officeStep(ctx), dossiersStep(ctx), noteStep(ctx), sureStep(ctx)];
}

/** The command line that sends. */
export function sendWords({ to, codes, note }: SendAnswers): string[] {
  return [
    ...['handover', 'send', ...codes, '--to', to!.agencyId],
    ...(note ? [flagWord('note', note)] : []),
  ];
}

/** Offices that there is a way to; those that were sent to most lately have the numbers. */
function officeStep(ctx: Context): Step<SendAnswers> {
  const { handover: said } = ctx.texts.screen;
  const chosen = (to: KnownOffice): SendReply => ({ set: { to } });
  return {
    name: 'office',
    answered: ({ to }) => to !== null,
    question: async (): Promise<Question<SendAnswers>> => {
      return officeQuestion(ctx, await reachable(ctx), {
        message: said.askOffice,
        explain: said.explainOffice,
        which: said.whichOffice,
        chosen,
        unknown: (typed) => unknownOffice(ctx, typed),
      });
    },
  };
}

/** Those that may be meant; making one known is named to who may, and come back from. */
async function unknownOffice(ctx: Context, typed: string): Promise<SendReply> {
  const acts = await actsTyped(ctx, typed);
  if (acts.length > 0) return { elsewhere: typed };
  const near = nearOffices(typed, await reachable(ctx)).map(officeLine);
  const ways = await doable(['motcua office add'], ctx);
  const { noSuchOffice, addOffice } = ctx.texts.screen.handover;
  const adding = ways.length === 0 ? [] : [addOffice, ...ways.map((way) => `  → ${way}`)];
  return { say: [noSuchOffice(saidBack(typed), near), ...adding] };
}

/** In the order of their names, but that those sent to before come first. */
async function reachable(ctx: Context): Promise<KnownOffice[]> {
  const { office } = await ctx.session();
  const { offices, handovers } = await ctx.store();
  const [all, lately] = await Promise.all([
    offices.list(),
    handovers.list({ office: office.agencyId, side: 'out', limit: 50 }),
  ]);
  const used = new Set<string>(lately.map(({ to }) => to));
  const names = new Intl.Collator('vi');
  return all
    .filter((each) => routeRefusal(office, each) === null)
    .toSorted(
      (a, b) =>
        Number(used.has(b.agencyId)) - Number(used.has(a.agencyId)) ||
        names.compare(a.name, b.name),
    );
}

/** What is ready to be sent, under the letter that takes all of it. */
const ready = [
  { letter: 't', statuses: ['received'], name: 'allReceived' },
  { letter: 'k', statuses: ['resolved', 'unresolved'], name: 'allDecided' },
] as const;

function dossiersStep(ctx: Context): Step<SendAnswers> {
  const { handover: said, desk } = ctx.texts.screen;
  // Asked once: what left meanwhile is refused when it is to be written.
  let asked: Promise<readonly (readonly string[])[]> | null = null;
  return {
    name: 'dossiers',
    answered: ({ closed }) => closed,
    question: async ({ codes, heard }): Promise<Question<SendAnswers>> => {
      asked ??= Promise.all(ready.map(({ statuses }) => readyCodes(ctx, statuses)));
      const all = await asked;
      const chosen = new Set(codes);
      const offers = ready.flatMap(({ letter, name }, index) => {
        const left = all[index]!.filter((code) => !chosen.has(code));
        return left.length === 0 ? [] : [{ letter, left, name }];
      });
      return {
        lines: [
          `  ${said.chosenSoFar(codes.length)}`,
          ...heard,
          ...offers.map(({ letter, left, name }) => `  ${letter}  ${said[name](left.length)}`),
        ],
        message: said.askDossiers,
        explain: said.explainDossiers,
        takes: ['dossier', 'receipt'],
        read: (typed, entry) => {
          if (entry.kind === 'nothing') {
            return codes.length === 0
              ? { say: [desk.needed] }
              : { set: { closed: true, heard: [] } };
          }
          if (typed === '-') return go(codes.slice(0, -1), []);
          const offer = offers.find(({ letter }) => letter === typed.toLowerCase());
          if (offer) return go([...codes, ...offer.left], []);
          return added(ctx, codes, entry.kind === 'receipt' ? entry.code : typed);
        },
      };
    },
  };
}

function go(codes: readonly string[], heard: readonly string[]): SendReply {
  return { set: { codes, heard }, stay: true };
}

/** One more, if it is here to be given; what is not is refused at once. */
async function added(ctx: Context, codes: readonly string[], typed: string): Promise<SendReply> {
  const { office } = await ctx.session();
  const dossier = await findDossier(typed, await ctx.store(), ctx);
  requireHeld(dossier, office.agencyId);
  const line = `${dossier.code}  ${dossier.owner.name}  ${dossier.procedure.shortName}`;
  if (codes.includes(dossier.code)) {
    return go(codes, [`  ${line}  ${ctx.texts.screen.handover.scannedAgain}`]);
  }
  return go([...codes, dossier.code], [`  ✓ ${line}`]);
}

async function readyCodes(ctx: Context, statuses: readonly Status[]): Promise<string[]> {
  const { office } = await ctx.session();
  const { handovers } = await ctx.store();
  const held = await handovers.carried({ holder: office.agencyId, statuses });
  return held.map(({ code }) => code);
}

function noteStep(ctx: Context): Step<SendAnswers> {
  const { handover: said } = ctx.texts.screen;
  return {
    name: 'note',
    answered: ({ note }) => note !== null,
    question: () =>
      optionalLine(ctx, { message: said.askSlipNote, kind: 'text' }, (note) => ({ set: { note } })),
  };
}

function sureStep(ctx: Context): Step<SendAnswers> {
  const { handover: said } = ctx.texts.screen;
  return {
    name: 'sure',
    answered: () => false,
    question: ({ codes, note }) => {
      const lines = [
        ...codeLines(
          codes.map((code) => ({ code })),
          said,
        ),
        ...(note ? [`  ${said.note}: ${note}`] : []),
      ];
      return agreement(ctx, { act: said.sendNow(codes.length), lines, path: 'handover send' });
    },
  };
}
