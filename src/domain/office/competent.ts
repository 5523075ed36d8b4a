/** Which office decides a dossier that is received at another, or at the same one. */
import { Problem } from '../problem.ts';
import type { Level, Procedure } from '../procedure/procedure.ts';
import { foldedWords } from '../value/text.ts';
import type { KnownOffice, OfficeKind } from './office.ts';

/** The level of procedures that offices of a kind decide; the others carry and help. */
const levelOf: Partial<Record<OfficeKind, Level>> = {
  centre: 'province',
  agency: 'province',
  commune: 'commune',
};

/** True of an office that may decide something, and is still there. */
export function isDeciding({ kind, mergedInto }: KnownOffice): boolean {
  return levelOf[kind] !== undefined && mergedInto === null;
}

/** Throws `office.merged`, and `office.decides_nothing` for one that only carries or helps. */
export function requireDeciding(office: KnownOffice): void {
  const { agencyId, name, kind, mergedInto: into } = office;
  if (into !== null) throw new Problem('office.merged', { office: agencyId, into });
  if (!isDeciding(office)) throw new Problem('office.decides_nothing', { name, kind });
}

/**
 * Where a citizen lives does not matter for certifying copies and signatures (Decree 23/2015 art. 5
 * § 5) nor for a copy of a civil-status entry (Civil Status Law art. 63).
 */
function isDecidedAnywhere({ field, code }: Pick<Procedure, 'field' | 'code'>): boolean {
  return field === 'Chứng thực' || code === '2.000635';
}

/**
 * Which office is proposed for a procedure: that of the commune in which the citizen lives, else
 * the receiving one, where it is of the procedure's level; else the nearest above it that is, else
 * the only one there is. The receiving one where the offices known here do not tell.
 */
export function proposedAgency(
  procedure: Pick<Procedure, 'levels' | 'field' | 'code'>,
  address: string | null,
  here: KnownOffice,
  offices: readonly KnownOffice[],
): KnownOffice {
  const fits = ({ kind }: KnownOffice): boolean => {
    const level = levelOf[kind];
    return level !== undefined && procedure.levels.includes(level);
  };
  const fitting = offices.filter((office) => isDeciding(office) && fits(office));
  const own = fits(here);
  if (own && isDecidedAnywhere(procedure)) return here;
  const home = fitting.filter(
    (office) => office.kind === 'commune' && livesIn(address ?? '', office.name),
  );
  if (home.length === 1) return home[0]!;
  if (own) return here;
  return above(here, fitting, offices) ?? (fitting.length === 1 ? fitting[0]! : here);
}

/** The nearest of some offices on the way up from one. */
function above(
  from: KnownOffice,
  wanted: readonly KnownOffice[],
  offices: readonly KnownOffice[],
): KnownOffice | null {
  const seen = new Set<string>([from.agencyId]);
  let next = from.parent;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const found = wanted.find(({ agencyId }) => agencyId === next);
    if (found) return found;
    next = offices.find(({ agencyId }) => agencyId === next)?.parent ?? null;
  }
  return null;
}

const UNIT = /(?:^| )((?:phuong|xa|dac khu) .+)$/;

/** Whether an address names the commune that an office's name ends with: `…, phường Ba Đình, …`. */
function livesIn(address: string, officeName: string): boolean {
  const [named = ''] = officeName.split(',');
  const unit = UNIT.exec(foldedWords(named).join(' '))?.[1];
  if (unit === undefined) return false;
  return address.split(',').some((part) => {
    const words = foldedWords(part).join(' ').replace(/^p /, 'phuong ').replace(/^x /, 'xa ');
    return words === unit || words.endsWith(` ${unit}`);
  });
}
