/** `document sort`: a morning's pile, scanned in one pass, goes to the papers of its dossiers. */
import { command } from '../../cli/command.ts';
import type { Context } from '../../cli/context.ts';
import { drawnLines } from '../../cli/ink.ts';
import { deliver } from '../../cli/out-file.ts';
import { noPaper, Outcome } from '../../cli/outcome.ts';
import { flag, newFileAlone, required, scanFile } from '../../cli/option.ts';
import { startProgress } from '../../cli/progress.ts';
import type { SortedPaper } from '../../domain/document/pile.ts';
import { Problem } from '../../domain/problem.ts';
import { shellWord } from '../../locale/format.ts';
import type { PaperEnd } from './sort-keep.ts';
import { plannedPile, type PlannedPile } from './sort-plan.ts';
import { showSorted, sortFields, sortView, staysSome } from './sort-view.ts';

const PARTLY = 7;

export default command({
  args: { pile: required(scanFile()) },
  options: { plan: flag(), left: newFileAlone('pdf') },
  json: [...sortFields, 'leftFile'],
  run: async (input, ctx) => {
    await ctx.requireMay();
    const pile = await plannedPile(input.pile, ctx);
    if (!input.plan && !(await isAgreed(pile, ctx))) {
      const fault = new Problem('usage.missing', { command: ctx.command, names: ['--yes'] });
      const plan = { ...sortView(pile, null), leftFile: null };
      return new Outcome(plan, { troubles: [{ fault, again: null }] });
    }
    const ends = input.plan ? null : await keepAll(pile, ctx);
    const view = sortView(pile, ends);
    const file = await leftBehind(pile, ends, input.left, ctx);
    return file.map((leftFile) => ({ ...view, leftFile }));
  },
  exitCode: (view) => (staysSome(view) ? PARTLY : 0),
  show: (view, ui, { pile, left }) => {
    showSorted(view, ui);
    const { sort: words } = ui.texts.screen.document;
    if (view.leftFile !== null) ui.done(words.leftIn(view.leftFile));
    const [first] = view.papers;
    if (view.planned) ui.next(...(first ? [goOn(pile, left)] : []));
    else if (first) ui.next(`motcua document list ${first.code}`);
  },
});

/** The line that keeps what was planned. */
function goOn(pile: string, left: string | null): string {
  const behind = left === null ? [] : ['--left', shellWord(left)];
  return ['motcua document sort', shellWord(pile), ...behind, '--yes'].join(' ');
}

/**
 * On a terminal the plan is shown and asked about, without a default; elsewhere, and where JSON is
 * wanted, only `--yes` agrees, as no line tells which pages go to whom.
 */
async function isAgreed(pile: PlannedPile, ctx: Context): Promise<boolean> {
  const view = sortView(pile, null);
  if (view.papers.length === 0 || ctx.globals.yes) return true;
  if (!ctx.interactive || ctx.globals.json) return false;
  const lines = await drawnLines(ctx, (ui) => showSorted(view, ui));
  for (const line of lines) ctx.surroundings.stderr.write(`${line}\n`);
  const dossiers = new Set(view.papers.map(({ code }) => code)).size;
  const { sort: words } = ctx.texts.screen.document;
  await (await ctx.ask()).sure(words.sure(view.papers.length, dossiers));
  return true;
}

/**
 * Dossier by dossier. Throws `document.sort_stopped` where somebody stops it: what was kept until
 * then is kept, and the same command goes on, as nothing is kept twice.
 */
async function keepAll({ read, sorted }: PlannedPile, ctx: Context): Promise<PaperEnd[]> {
  const { keepPapers, PileBytes } = await import('./sort-keep.ts');
  const files = new PileBytes(read.files);
  const ends = new Map<SortedPaper, PaperEnd>();
  const byDossier = Map.groupBy(sorted.papers, ({ dossier }) => dossier.id);
  const progress = startProgress(ctx, sorted.papers.length, 'papers');
  try {
    for (const papers of byDossier.values()) {
      if (progress.stopped()) {
        throw new Problem('document.sort_stopped', { kept: ends.size, of: sorted.papers.length });
      }
      const ended = await keepPapers(papers, files, ctx);
      for (const [at, paper] of papers.entries()) ends.set(paper, ended[at]!);
      progress.show(ends.size, ends.size);
    }
  } finally {
    progress.end();
  }
  return sorted.papers.map((paper) => ends.get(paper)!);
}

async function leftBehind(
  { read, sorted }: PlannedPile,
  ends: readonly PaperEnd[] | null,
  wanted: string | null,
  ctx: Context,
) {
  const refused = sorted.papers.filter((_, at) => ends?.[at]?.state === 'left');
  const left = [...sorted.left, ...refused];
  if (wanted === null || left.length === 0) return noPaper;
  const [{ leftPdf }, { PileBytes }] = await Promise.all([
    import('./sort-left.ts'),
    import('./sort-keep.ts'),
  ]);
  const bytes = new PileBytes(read.files);
  const pdf = await leftPdf(left, { files: read.files, bytes, at: await ctx.now() });
  return deliver(wanted, pdf);
}
