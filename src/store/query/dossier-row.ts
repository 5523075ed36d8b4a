/** One row of a dossier, of its papers or of its fees, as the domain knows it. */
import type { Dossier, Party, ReceivedComponent } from '../../domain/dossier/dossier.ts';
import type { FeeLine } from '../../domain/fee/fee-line.ts';
import type { Term } from '../../domain/procedure/procedure.ts';
import type { DossierRow, Tables } from '../engine/schema.ts';
import type { DossierClock } from './dossier-clock.ts';

type OwnColumns = Omit<
  Dossier,
  'procedure' | 'components' | 'fees' | 'prints' | keyof DossierClock
>;

export function plainColumns(row: DossierRow): OwnColumns {
  const { outcome, result_number: number, result_date: date } = row;
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    status: row.status,
    office: row.office,
    counter: row.counter,
    receivedBy: { login: row.received_login, name: row.received_name },
    holder: row.holder,
    inTransit: transitOf(row),
    shelf: row.shelf,
    channel: row.channel,
    source: row.source,
    caseId: row.case_id,
    term: JSON.parse(row.term) as Term,
    subject: row.subject,
    owner: (JSON.parse(row.owner) as Party | null) ?? erasedParty,
    submitter: row.submitter === null ? null : (JSON.parse(row.submitter) as Party),
    authorisation: row.authorisation_kind,
    missing: JSON.parse(row.missing) as string[],
    missingReason: row.missing_reason,
    sets: row.sets,
    returnBy: row.return_by,
    replaces: row.replaces,
    replacedBy: row.replaced_by,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    forwardedAt: row.forwarded_at,
    resolvedAt: row.resolved_at,
    returnedAt: row.returned_at,
    result:
      outcome === null || number === null || date === null
        ? null
        : { outcome, number, date, signer: row.result_signer, file: row.result_file },
    handback:
      row.returned_to === null
        ? null
        : {
            to: row.returned_to,
            collectorName: row.collector_name,
            collectorNumber: row.collector_number,
            paper: row.return_paper === 1,
            authority: row.return_authority,
            originals: row.return_originals,
            shipment: row.return_shipment,
          },
  };
}

const erasedParty: Party = {
  citizen: null,
  kind: 'person',
  number: null,
  name: '',
  address: null,
  phone: null,
  email: null,
};

export function byPosition<Line extends { position: number }>(lines: Line[]): Line[] {
  return lines.sort((a, b) => a.position - b.position);
}

export function componentOf(row: Tables['dossier_component']): ReceivedComponent {
  const { id, name, originals, certified, copies } = row;
  return { id, name, originals, certified, copies, digitised: row.digitised === 1 };
}

export function feeOf(row: Tables['dossier_fee']): FeeLine {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    per: row.per,
    unitPrice: row.unit_price,
    quantity: row.quantity,
    copies: row.copies,
    amount: row.amount,
    known: row.amount !== null,
    legalBasis: row.legal_basis,
  } as FeeLine;
}

export function transitOf({
  transit_slip: slip,
  transit_to: to,
}: Pick<DossierRow, 'transit_slip' | 'transit_to'>): Dossier['inTransit'] {
  return slip === null || to === null ? null : { slip, to };
}
