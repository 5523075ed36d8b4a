/** A sorted pile as JSON gives it, and as a screen tells it. */
import type { Ui } from '../../cli/ui.ts';
import type { PageAt, SortedPaper } from '../../domain/document/pile.ts';
import { countText } from '../../locale/format.ts';
import type { PaperEnd } from './sort-keep.ts';
import type { PlannedPile } from './sort-plan.ts';
import { ofWhichPaper } from './view.ts';

export const sortFields = [
  'planned pages separators blanks',
  { papers: ['code of component name state n ref sha256 file doubts', { pages: ['file page'] }] },
  { left: ['why code', { pages: ['file page'] }] },
  { empty: ['file page code'] },
  { refused: ['file why'] },
] as const;

export type SortView = ReturnType<typeof sortView>;

/** `ends` are those of the papers, in their order; `null` of a plan. Pages count from 1. */
export function sortView({ read, sorted }: PlannedPile, ends: readonly PaperEnd[] | null) {
  const placed = (at: PageAt) => ({ file: read.files[at.file]!.name, page: at.page + 1 });
  const gone = sorted.papers.flatMap(({ dossier, pages }, at) => {
    const end = ends?.[at];
    return end?.state === 'left' ? [{ pages, why: end.why, code: dossier.code }] : [];
  });
  return {
    planned: ends === null,
    pages: read.pages.length,
    separators: sorted.leads.length,
    blanks: sorted.backs.length,
    papers: sorted.papers.flatMap((paper, at) => {
      const end = ends?.[at] ?? null;
      return end?.state === 'left' ? [] : [paperView(paper, end, placed)];
    }),
    left: [...sorted.left, ...gone].map(({ why, code, pages }) => ({
      ...{ why, code },
      pages: pages.map(placed),
    })),
    empty: sorted.empty.map(({ at, code }) => ({ ...placed(at), code })),
    refused: read.refused.map(({ path, fault: why }) => ({ file: path, why })),
  };
}

function paperView(
  { dossier, of, pages, doubts }: SortedPaper,
  end: Exclude<PaperEnd, { state: 'left' }> | null,
  placed: (at: PageAt) => { file: string; page: number },
) {
  const { code } = dossier;
  return {
    code: code as string,
    of: of === 'result' ? ('result' as const) : ('component' as const),
    component: of === 'result' ? null : of.component,
    name: of === 'result' ? null : of.name,
    state: end?.state ?? ('planned' as const),
    n: end?.n ?? null,
    ref: end && `${code}/${end.n}`,
    sha256: end && end.sha256,
    file: placed(pages[0]!).file,
    pages: pages.map(placed),
    doubts: [...doubts],
  };
}

/** Whether anything of the pile stays where it was. */
export function staysSome({ left, refused }: Pick<SortView, 'left' | 'refused'>): boolean {
  return left.length > 0 || refused.length > 0;
}

/** The whole of it, but for what to do next. */
export function showSorted(view: SortView, ui: Ui): void {
  const { sort: words } = ui.texts.screen.document;
  const counts = [view.pages, view.papers.length, view.separators, view.blanks].map(countText);
  const [pages = '', papers = '', separators = '', blanks = ''] = counts;
  ui.line(words.told(pages, papers, separators, blanks));
  if (view.papers.length > 0) {
    ui.table(
      [words.dossier, words.paper, words.pages, words.state],
      view.papers.map((paper) => [
        paper.code,
        ofWhichPaper(paper, ui.texts),
        placesText(paper.pages, ui),
        [
          words.states[paper.state](paper.ref ?? ''),
          ...paper.doubts.map((each) => words.doubts[each]),
        ].join('; '),
      ]),
    );
  }
  for (const { why, code, pages: those } of view.left) {
    ui.line(`✗ ${words.stays(placesText(those, ui), words.whys[why](code ?? ''))}`);
  }
  for (const { file, why } of view.refused) {
    ui.line(`✗ ${words.stays(file, words.faults[why])}`);
  }
  for (const { file, page, code } of view.empty) {
    ui.line(`! ${words.nothingBehind(words.place(file, countText(page)), code)}`);
  }
}

/** `scan.pdf 3-7; scan-2.pdf 1`. */
function placesText(pages: readonly { file: string; page: number }[], ui: Ui): string {
  const { place } = ui.texts.screen.document.sort;
  const runs: { file: string; first: number; last: number }[] = [];
  for (const { file, page } of pages) {
    const run = runs.at(-1);
    if (run?.file === file && run.last === page - 1) run.last = page;
    else runs.push({ file, first: page, last: page });
  }
  return runs
    .map(({ file, first, last }) => {
      const numbers = first === last ? countText(first) : `${countText(first)}–${countText(last)}`;
      return place(file, numbers);
    })
    .join('; ');
}
