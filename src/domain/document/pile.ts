/**
 * A scanned pile, parted by what stands on its pages: a separator sheet or a paper of ours leads
 * what lies behind it, up to the next. What nothing leads surely stays, with the reason.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { DeclarationCode, DeclarationPage } from '../declaration/declaration.ts';
import { isSamePaper, type DocumentOf, type DossierDocument } from './document.ts';
import { oddIn } from './odd-pages.ts';
import { leadOf, type DeclarationRead, type Lead } from './pile-lead.ts';
import {
  declarationPaperOf,
  meantBy,
  whyLeft,
  type LeftWhy,
  type TakenHere,
  type UnreadWhy,
} from './pile-paper.ts';
import { markOf } from './separator.ts';

/** A page of the pile: of which of its files, and which there, both counted from 0. */
export interface PageAt {
  file: number;
  page: number;
}

/** A page as it was looked at. */
export interface PilePage extends PageAt {
  /** What its bar codes say. */
  codes: readonly string[];
  /** Nothing is on it. */
  blank: boolean;
  /** Why nobody looked what it is, if so. */
  unread: UnreadWhy | null;
  /** Pages of one number come from one bundle of paper: no paper goes on in another. */
  bundle: number;
}

export const pileDoubts = [
  'digitised',
  'foreign_code',
  'blank_pages',
  'pages_missing',
  'pages_out_of_turn',
  'unread_behind',
] as const;
/**
 * What whoever agrees should look at: the paper has a scan already, a page bears somebody else's
 * bar code, or is empty, a declaration lacks a page or has them in another order; a page behind it
 * that could not be looked at may be its own.
 */
export type PileDoubt = (typeof pileDoubts)[number];

/** Pages that go to a paper of a dossier. */
export interface SortedPaper {
  dossier: Dossier;
  of: DocumentOf;
  pages: PageAt[];
  doubts: PileDoubt[];
}

/** Pages that stay, in a row and for one reason; `code` is the one that their lead bears. */
export interface LeftPages {
  pages: PageAt[];
  why: LeftWhy;
  code: string | null;
}

export interface SortedPile {
  papers: SortedPaper[];
  left: LeftPages[];
  /** Separator sheets and papers of ours, with their empty backs: none of them is kept. */
  leads: PageAt[];
  backs: PageAt[];
  /** Those behind which nothing lay. */
  empty: { at: PageAt; code: string }[];
}

/** A declaration that was read, with the dossier that it is a paper of, if it is one by now. */
export interface DeclaredFor {
  title: string;
  dossier: Dossier | null;
  isReplaced: boolean;
}

/** What the store knows of the dossiers whose codes were read, by code as it was read. */
export interface PileFacts extends TakenHere {
  dossiers: ReadonlyMap<string, Dossier>;
  documents: ReadonlyMap<string, readonly DossierDocument[]>;
  /** Declarations by code. */
  declarations: ReadonlyMap<string, DeclaredFor>;
  /** The ids of all keys that its papers were ever signed with. */
  keys: ReadonlySet<string>;
}

/**
 * Parts a pile. The empty back of a lead is passed over; empty pages further on stay with their
 * paper, as nobody but a person can tell that they are nothing. A paper ends with its bundle.
 */
export function sortPile(pages: Iterable<PilePage>, facts: PileFacts): SortedPile {
  const sorting = new Sorting(facts);
  for (const page of pages) sorting.add(page);
  return sorting.end();
}

/** Where the next page goes. */
type Target =
  | { paper: SortedPaper; left: null }
  | { paper: null; left: { why: LeftWhy; code: string | null } };

const NOWHERE: Target = { paper: null, left: { why: 'before_first', code: null } };

class Sorting {
  readonly #facts: PileFacts;
  readonly #pile: SortedPile = { papers: [], left: [], leads: [], backs: [], empty: [] };
  #target: Target = NOWHERE;
  #bundle = -1;
  /** The last lead, while nothing has come behind it but its back. */
  #bare: { at: PageAt; lead: Lead } | null = null;
  #backMayCome = false;
  /** The declaration of which the last page that bore a code was one. */
  #declared: DeclarationCode | null = null;
  /** The pages of declarations in each paper, in the order in which they came. */
  readonly #declaredPages = new Map<SortedPaper, DeclarationPage[]>();

  constructor(facts: PileFacts) {
    this.#facts = facts;
  }

  add(page: PilePage): void {
    if (page.bundle !== this.#bundle) this.#begin(page.bundle);
    const read = leadOf(page.codes);
    const at = { file: page.file, page: page.page };
    if (page.unread !== null) this.#unread(at, page.unread);
    else if (read.kind === 'lead') this.#lead(at, read.lead);
    else if (read.kind === 'declaration') this.#declaration(at, page, read);
    else if (read.kind === 'none') this.#behind(at, page, read.foreign);
    else this.#stays(at, read.kind);
  }

  /** It may be a sheet: what lies behind it may be anybody's, up to the next that is read. */
  #unread(at: PageAt, why: UnreadWhy): void {
    const paper = this.#target.paper;
    if (paper) doubt(paper, 'unread_behind');
    this.#stays(at, why);
  }

  end(): SortedPile {
    this.#tellBare(null);
    for (const [paper, pages] of this.#declaredPages) {
      const odd = oddIn(pages);
      if (odd !== null) doubt(paper, odd);
    }
    const papers = this.#pile.papers.filter(({ pages }) => pages.length > 0);
    return { ...this.#pile, papers };
  }

  #begin(bundle: number): void {
    this.#tellBare(null);
    [this.#bundle, this.#target, this.#backMayCome] = [bundle, NOWHERE, false];
    this.#declared = null;
  }

  #lead(at: PageAt, lead: Lead): void {
    this.#declared = null;
    this.#tellBare(lead);
    this.#pile.leads.push(at);
    this.#target = this.#targetOf(lead);
    if (this.#target.paper) this.#pile.papers.push(this.#target.paper);
    this.#bare = { at, lead };
    this.#backMayCome = true;
  }

  /**
   * Each of its pages leads itself and what lies behind it; none is a sheet. Where a sheet of its
   * dossier lies right on it, or its own paper goes on, it is a page like any other.
   */
  #declaration(at: PageAt, page: PilePage, { code, dossier, at: pages }: DeclarationRead): void {
    const target = this.#declaredTarget(code);
    const own = this.#facts.declarations.get(code)?.dossier ?? null;
    if (dossier !== null && dossier !== own?.code) return this.#stays(at, 'several_codes');
    this.#backMayCome = false;
    const now = this.#target.paper;
    const isOfIts = now !== null && own !== null && now.dossier.code === own.code;
    const isSame = target.paper !== null && isOfIts && isSamePaper(target.paper.of, now.of);
    const goesOn = isSame || (isOfIts && this.#declared === code);
    const isLaid = this.#bare !== null && isOfIts && target.left?.why !== 'filled_again';
    if (!goesOn && !isLaid) {
      if (target.paper === null || this.#bare?.lead.code !== own?.code) this.#tellBare(null);
      this.#target = target;
      if (target.paper) this.#pile.papers.push(target.paper);
    }
    this.#declared = code;
    const paper = this.#target.paper;
    if (paper)
      this.#declaredPages.set(paper, [...(this.#declaredPages.get(paper) ?? []), ...pages]);
    this.#behind(at, page, false);
  }

  /** A sheet with nothing behind it; that of a dossier in front of one of its papers is none. */
  #tellBare(next: Lead | null): void {
    const bare = this.#bare;
    this.#bare = null;
    if (bare === null) return;
    const goesOn = next?.code === bare.lead.code && bare.lead.behind === null;
    if (!goesOn) this.#pile.empty.push({ at: bare.at, code: bare.lead.code });
  }

  #behind(at: PageAt, { blank }: PilePage, foreign: boolean): void {
    const isBack = this.#backMayCome && blank;
    this.#backMayCome = false;
    if (isBack) {
      this.#pile.backs.push(at);
      return;
    }
    this.#bare = null;
    const { paper, left } = this.#target;
    if (paper === null) {
      this.#leave(at, left);
      return;
    }
    paper.pages.push(at);
    if (foreign) doubt(paper, 'foreign_code');
    if (blank) doubt(paper, 'blank_pages');
  }

  /** A paper of the office's own among them, or codes of several dossiers: nobody knows what comes. */
  #stays(at: PageAt, why: LeftWhy): void {
    this.#declared = null;
    this.#bare = null;
    this.#backMayCome = false;
    this.#target = { paper: null, left: { why, code: null } };
    this.#leave(at, this.#target.left);
  }

  #leave(at: PageAt, { why, code }: { why: LeftWhy; code: string | null }): void {
    const last = this.#pile.left.at(-1);
    const before = last?.pages.at(-1);
    const goesOn = last?.why === why && last.code === code && before?.file === at.file;
    if (goesOn && before?.page === at.page - 1) last.pages.push(at);
    else this.#pile.left.push({ pages: [at], why, code });
  }

  #targetOf({ code, behind, mark, keyId }: Lead): Target {
    const left = (why: LeftWhy): Target => ({ paper: null, left: { why, code } });
    const dossier = this.#facts.dossiers.get(code);
    if (!dossier) return left('not_found');
    const isOurs = mark === null || mark === markOf(dossier);
    const isSignedHere = keyId === null || this.#facts.keys.has(keyId);
    if (!isOurs || !isSignedHere) return left('other_store');
    const of = meantBy(dossier, behind);
    const why = of === null ? null : whyLeft(dossier, of, this.#facts);
    if (of === null)
      return left(whyLeft(dossier, 'result', anyPaper(this.#facts)) ?? 'which_paper');
    if (why !== null) return left(why);
    return this.#paper(dossier, of);
  }

  #declaredTarget(declaration: string): Target {
    const left = (why: LeftWhy, code = declaration): Target => ({
      paper: null,
      left: { why, code },
    });
    const found = this.#facts.declarations.get(declaration);
    if (!found) return left('no_declaration');
    const { dossier, isReplaced } = found;
    if (isReplaced) return left('filled_again');
    if (dossier === null) return left('not_received');
    const of = declarationPaperOf(dossier, found);
    const why = whyLeft(dossier, of ?? 'result', anyPaper(this.#facts));
    if (why !== null) return left(why, dossier.code);
    if (of === null) return left('which_declaration', dossier.code);
    return this.#paper(dossier, of);
  }

  #paper(dossier: Dossier, of: DocumentOf): Target {
    const paper: SortedPaper = { dossier, of, pages: [], doubts: [] };
    if (this.#has(dossier, of)) doubt(paper, 'digitised');
    return { paper, left: null };
  }

  #has({ id }: Dossier, of: DocumentOf): boolean {
    const known = this.#facts.documents.get(id) ?? [];
    return known.some((each) => each.gone === null && isSamePaper(each.of, of));
  }
}

/** The facts where nobody knows yet which paper it is. */
function anyPaper({ office }: PileFacts): TakenHere {
  return { office, keepsCards: true };
}

function doubt({ doubts }: SortedPaper, kind: PileDoubt): void {
  if (!doubts.includes(kind)) doubts.push(kind);
}
