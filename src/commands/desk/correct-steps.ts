/** What is to be corrected, field by field: the questions of `dossier correct`. */
import type { Context } from '../../cli/context.ts';
import { authorityPaper, subjectText, setCount } from '../../cli/value-option.ts';
import { staying, type Question, type Reply, type Step } from '../../cli/steps.ts';
import { isNeeded } from '../../domain/dossier/components.ts';
import { correctable, toldIn, type Correctable } from '../../domain/dossier/correction.ts';
import { returnWays, type Dossier } from '../../domain/dossier/dossier.ts';
import { procedureCase } from '../../domain/procedure/case-named.ts';
import { isDeciding } from '../../domain/office/competent.ts';
import { countedFees } from '../../domain/fee/fee-line.ts';
import type { ProcedureCase } from '../../domain/procedure/procedure.ts';
import type { Uuid } from '../../domain/value/id.ts';
import { fieldText } from '../dossier/correct-view.ts';
import { findDossier } from '../dossier/shared.ts';
import { agencyQuestion } from './agency-question.ts';
import type { CorrectAnswers, Correcting } from './correct-answers.ts';
import { needsAnew, needTexts } from './correct-needs.ts';
import { lookUpTexts, papersAnew, quantityAnew } from './correct-counts.ts';
import { personQuestion, recorded } from './person-question.ts';
import { emptiableQuestion, listed, valueQuestion } from './questions.ts';
import { numbered } from './screen.ts';

/** Which field, and what stands there; until Enter says that this is all. */
export function whatStep(ctx: Context, code: string): Step<CorrectAnswers> {
  const { desk } = ctx.texts.screen;
  return {
    name: 'what',
    answered: (answers) => correctable.some((field) => isAnswered(answers, field)),
    question: async (answers) => {
      const dossier = await findDossier(code, await ctx.store(), ctx);
      const offices = await (await ctx.store()).offices.list();
      const hasChoice = offices.filter(isDeciding).length > 1;
      const on = { dossier, answers, chosen: caseNow(dossier, answers), hasChoice };
      const fields = fieldsOf(on);
      const lines = await Promise.all(fields.map((field) => fieldLine(ctx, field, on)));
      return {
        lines: numbered(lines),
        message: desk.askCorrect,
        explain: desk.explainCorrect,
        read: async (_typed, entry): Promise<Reply<CorrectAnswers>> => {
          const some = fields.some((field) => isAnswered(answers, field));
          if (entry.kind === 'nothing') return some ? { set: {} } : { say: [desk.needed] };
          const field = entry.kind === 'number' ? fields[entry.n - 1] : undefined;
          if (!field) return { say: [desk.oneOfThese(fields.length)] };
          return { instead: staying(await questionOf(ctx, field, on)) };
        },
      };
    },
  };
}

function isAnswered(answers: CorrectAnswers, field: Correctable): boolean {
  const value = answers[field];
  if (!Array.isArray(value)) return value !== null;
  const besides = {
    component: [...answers.data, ...answers.dataFailed],
    notNeeded: answers.needed,
  };
  const more = field === 'component' || field === 'notNeeded' ? besides[field] : [];
  return value.length + more.length > 0;
}

function caseNow({ procedure, caseId }: Dossier, answers: CorrectAnswers): ProcedureCase | null {
  if (answers.case !== null) return procedureCase(procedure, answers.case);
  return procedure.cases.find(({ id }) => id === caseId) ?? null;
}

/** The fields that there is something to say of. */
function fieldsOf({ dossier, answers, chosen, hasChoice }: Correcting): Correctable[] {
  // What came from a list is of the case, and costs, what the list says.
  const listedOnly = dossier.counter === 0 || chosen === null;
  const idle: Partial<Record<Correctable, boolean>> = {
    case: listedOnly || dossier.procedure.cases.length === 1,
    quantity: listedOnly || countedFees(chosen.fees, dossier.channel).length === 0,
    component: chosen === null || chosen.components.length === 0,
    notNeeded: listedOnly || chosen.components.every(isNeeded),
    for: dossier.counter === 0 || !hasChoice,
    // Who comes in person shows no paper of another.
    authorisedBy: (answers.submitter ?? dossier.submitter) === null,
  };
  return correctable.filter((field) => idle[field] !== true);
}

/** `chủ hồ sơ: Trần Thị Thử → Nguyễn Văn Nộp`. */
async function fieldLine(ctx: Context, field: Correctable, on: Correcting): Promise<string> {
  const { corrected } = ctx.texts.screen.words;
  const line = `${corrected[field]}: ${fieldText(field, toldIn(field, on.dossier), ctx.texts)}`;
  if (!isAnswered(on.answers, field)) return line;
  return `${line} → ${await answerText(ctx, field, on)}`;
}

async function answerText(
  ctx: Context,
  field: Correctable,
  { answers, chosen }: Correcting,
): Promise<string> {
  const value = answers[field];
  if (field === 'case') return chosen?.name ?? '';
  if (field === 'returnBy' && answers.returnBy !== null) {
    return ctx.texts.screen.words.returnWay[answers.returnBy];
  }
  if (field === 'citizen' || field === 'submitter') {
    const { citizens } = await ctx.store();
    return (await citizens.byId(String(value) as Uuid))?.name ?? '';
  }
  if (value === '') return ctx.texts.screen.life.nothing;
  if (!Array.isArray(value)) return String(value);
  const counted = [...(chosen?.fees ?? []), ...(chosen?.components ?? [])];
  const counts = value.map((each) => countText(each, counted));
  if (field === 'notNeeded' && chosen) return needTexts(ctx, answers, chosen).join('; ');
  const looked = field === 'component' && chosen ? lookUpTexts(ctx, answers, chosen) : [];
  return [...counts, ...looked].join('; ');
}

/** `pages=3x2` as people read it: the name of what is counted, and how many. */
function countText(told: string, counted: readonly { id: string; name: string }[]): string {
  const at = told.lastIndexOf('=');
  const [id, count] = [told.slice(0, at), told.slice(at + 1)];
  const name = counted.find((each) => each.id === id)?.name ?? id;
  return `${name}: ${count.replace(/\s*[x*]\s*/, ' × ')}`;
}

type CorrectQuestion = Question<CorrectAnswers>;

const untold = {
  ...{ quantity: [], component: [], data: [], dataFailed: [] },
  ...{ needed: [], notNeeded: [] },
};

/** What it really is. */
function questionOf(
  ctx: Context,
  field: Correctable,
  on: Correcting,
): CorrectQuestion | Promise<CorrectQuestion> {
  const { desk, words } = ctx.texts.screen;
  const { cases } = on.dossier.procedure;
  const put = (set: Partial<CorrectAnswers>): Reply<CorrectAnswers> => ({ set });
  switch (field) {
    case 'citizen':
    case 'submitter': {
      const take = recorded<CorrectAnswers>(ctx, (id) => ({ [field]: id }));
      const message = field === 'citizen' ? desk.askOwner : desk.askSubmitter;
      return { ...personQuestion(ctx, null, take), message };
    }
    case 'case':
      // Fees and papers that were told are those of another case.
      return listed(
        ctx,
        desk.askCase,
        cases.map(({ name }) => name),
        (n) => put({ ...untold, case: cases[n]!.id }),
      );
    case 'quantity':
      return quantityAnew(ctx, countedFees(on.chosen!.fees, on.dossier.channel), on);
    case 'component':
      return papersAnew(ctx, on.chosen!.components, on);
    case 'notNeeded':
      return needsAnew(ctx, on.chosen!.components, on);
    case 'returnBy':
      return listed(
        ctx,
        desk.askReturnBy,
        returnWays.map((way) => words.returnWay[way]),
        (n) => put({ returnBy: returnWays[n]! }),
      );
    case 'for':
      return agencyQuestion(ctx, (agency) => put({ for: agency }));
    case 'sets':
      return valueQuestion(ctx, desk.askSets, setCount(), (sets) => put({ sets }));
    case 'authorisedBy':
      return emptiableQuestion(ctx, desk.askAuthority, authorityPaper(), (authorisedBy) =>
        put({ authorisedBy }),
      );
    case 'subject':
      return emptiableQuestion(ctx, desk.askSubject, subjectText(), (subject) => put({ subject }));
  }
}
