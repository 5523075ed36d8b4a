/** Which paper of a dossier pages of a pile are, and why a dossier takes none. */
import { isPaperOf } from '../declaration/paper.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Status } from '../dossier/status.ts';
import { Problem } from '../problem.ts';
import type { AgencyId } from '../value/id.ts';
import { isDigitisedBy } from './add.ts';
import { isCardOf } from './card.ts';
import type { DocumentOf } from './document.ts';
import type { LaidBehind } from './separator.ts';

/** Why nobody looked at a page: it takes too long, is too large, or cannot be drawn. */
const unreadWhys = ['too_slow', 'too_many_pixels', 'not_drawn'] as const;
export type UnreadWhy = (typeof unreadWhys)[number];

export const leftWhys = [
  ...unreadWhys,
  'before_first',
  'not_found',
  'other_store',
  'not_ours',
  'cancelled',
  'closed',
  'which_paper',
  'paper_not_here',
  'card',
  'several_codes',
  'own_paper',
  'no_declaration',
  'not_received',
  'filled_again',
  'which_declaration',
] as const;
/** Why pages stay where they are. */
export type LeftWhy = (typeof leftWhys)[number];

const CLOSED: ReadonlySet<Status> = new Set(['returned', 'refused', 'withdrawn', 'stopped']);

/** Whose papers are digitised here, and of which kind. */
export interface TakenHere {
  office: AgencyId;
  /** Whether citizens' cards are kept as images. */
  keepsCards: boolean;
}

/** Why a dossier takes no page of a pile, `null` where it does; by hand it may take some still. */
export function whyLeft(
  dossier: Dossier,
  of: DocumentOf,
  { office, keepsCards }: TakenHere,
): LeftWhy | null {
  if (dossier.status === 'cancelled') return 'cancelled';
  if (CLOSED.has(dossier.status)) return 'closed';
  if (!isDigitisedBy(dossier, office)) return 'not_ours';
  const isHere = of === 'result' || dossier.components.some(({ id }) => id === of.component);
  if (!isHere) return 'paper_not_here';
  return keepsCards || !isCardOf(dossier, of) ? null : 'card';
}

/** Throws `document.no_separator` for a dossier whose pages sorting would leave where they are. */
export function requireSortable({ code, status }: Dossier): void {
  const isOver = status === 'cancelled' || CLOSED.has(status);
  if (isOver) throw new Problem('document.no_separator', { code, status });
}

/** The paper behind a sheet; a dossier with a single one needs no sheet for it. */
export function meantBy({ components }: Dossier, behind: LaidBehind): DocumentOf | null {
  if (behind === 'result') return 'result';
  if (behind === null) {
    const [only, ...others] = components;
    return only && others.length === 0 ? { component: only.id, name: only.name } : null;
  }
  const found = components.find(({ id }) => id === behind.component);
  return { component: behind.component, name: found?.name ?? '' };
}

/** The one paper that the declaration is; `null` where none or several may be. */
export function declarationPaperOf(
  { components }: Dossier,
  declaration: { title: string },
): DocumentOf | null {
  const [only, ...others] = components.filter(({ name }) => isPaperOf(declaration, name));
  return only && others.length === 0 ? { component: only.id, name: only.name } : null;
}
