/** What every projector of dossiers needs: the own row, its papers, the words it is found by. */
import type { DossierPersons, FormerWords } from '../../domain/dossier/correction.ts';
import type { Party, ReceivedComponent } from '../../domain/dossier/dossier.ts';
import type { EventShapes } from '../../domain/event.ts';
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import { foldedWords, initialsOf } from '../../domain/value/text.ts';
import type { Change, Row } from '../engine/portable.ts';

export function dossierChanged(dossier: string, set: Row): Change[] {
  return [{ op: 'update', table: 'dossier', where: { id: dossier }, set }];
}

/** Papers keep their places; new ones follow. */
export function componentRows(dossier: string, components: readonly ReceivedComponent[]): Change[] {
  return components.map((component, index) => ({
    op: 'put',
    table: 'dossier_component',
    key: ['dossier', 'position'],
    row: {
      dossier,
      position: index + 1,
      ...component,
      digitised: component.digitised ? 1 : 0,
    },
  }));
}

/** All papers of a dossier in the place of those it had. */
export function componentsAnew(
  dossier: string,
  components: readonly ReceivedComponent[],
): Change[] {
  return [
    { op: 'delete', table: 'dossier_component', where: { dossier }, rows: 'any' },
    ...componentRows(dossier, components),
  ];
}

/** What failed has its reason, as long as that is not erased. */
export function lookUpRows(
  { dossier, found, failed }: EventShapes['dossier.data_looked_up']['data'],
  reasons: readonly string[],
  told: { at: string; actor: string; version: number },
): Change[] {
  const said = found.map((each) => ({ ...each, found: 1, reason: null }));
  const not = failed.map((each, n) => ({ ...each, found: 0, reason: reasons[n] ?? null }));
  return [...said, ...not].map(({ database: held_in, ...each }, index) => ({
    op: 'insert',
    table: 'dossier_look_up',
    row: { dossier, position: index + 1, held_in, ...each, ...told },
  }));
}

export function feeRows(dossier: string, fees: readonly FeeLine[]): Change[] {
  return fees.map((line, index) => ({
    op: 'insert',
    table: 'dossier_fee',
    row: {
      dossier,
      position: index + 1,
      id: line.id,
      name: line.name,
      kind: line.kind,
      per: line.per,
      unit_price: line.unitPrice,
      quantity: line.quantity,
      copies: line.copies,
      parts: line.parts ? JSON.stringify(line.parts) : null,
      amount: line.amount,
      legal_basis: line.legalBasis,
    },
  }));
}

type People = Pick<DossierPersons, 'owner' | 'submitter'>;

export function personColumns(people: People | null): Row {
  return {
    ...ownerColumns(people?.owner ?? null),
    submitter: people?.submitter ? JSON.stringify(people.submitter) : null,
  };
}

/** Whose record the owner has stands where it cannot be erased. */
export function ownerColumns(owner: Omit<Party, 'citizen'> | null): Row {
  return {
    owner_kind: owner?.kind ?? null,
    owner_number: owner?.number ?? null,
    owner_name: owner?.name ?? '',
    owner_address: owner?.address ?? null,
    owner_phone: owner?.phone ?? null,
    owner_email: owner?.email ?? null,
  };
}

/** A term that counts nothing goes without saying. */
export function termColumn(term: Term): string | null {
  return term.rule === 'none' ? null : JSON.stringify(term);
}

/** So does that nothing is missing. */
export function missingColumn(missing: readonly string[]): string | null {
  return missing.length === 0 ? null : JSON.stringify(missing);
}

export function partiesOf(people: People | null): Party[] {
  return [people?.owner, people?.submitter].filter((party) => party != null);
}

/** Found by the people on it, their numbers, its own code in one piece and in parts. */
export function dossierSearchWords(
  code: string,
  named: { people: readonly FormerWords[]; subject: string | null },
): string {
  const codes = [code.toLowerCase().replace(/[^a-z0-9]/g, ''), ...foldedWords(code)];
  const all = [...peopleWords(named.people), ...codes, ...foldedWords(named.subject ?? '')];
  return [...new Set(all)].filter((word) => word !== '').join(' ');
}

/** Names with their first letters, numbers and phones; each word once. */
export function peopleWords(people: readonly FormerWords[]): string[] {
  const words = people.flatMap((party) => {
    const names = foldedWords(party.name);
    const phone = party.phone?.replace(/\D/g, '') ?? '';
    return [...names, initialsOf(names), ...foldedWords(party.number ?? ''), phone];
  });
  return [...new Set(words)].filter((word) => word !== '');
}
