/** The tables of custody: hand-overs, and what a dossier's own row says of where it is. */

export interface CustodyColumns {
  transit_slip: string | null;
  transit_to: string | null;
  shelf: string | null;
  returned_office: string | null;
  return_authority: string | null;
  return_originals: number | null;
  return_shipment: string | null;
}

export interface HandoverRow {
  slip: string;
  version: number;
  from_office: string;
  to_office: string;
  sender: string;
  addressee: string;
  state: string;
  sent_at: string;
  giver: string;
  giver_name: string;
  note: string | null;
  digest: string;
  prints: number;
}

export interface HandoverItemRow {
  slip: string;
  dossier: string;
  position: number;
  code: string;
  state: string;
  damaged: number;
  received_at: string | null;
  receiver: string | null;
  receiver_name: string | null;
}

export interface DiscrepancyRow {
  slip: string;
  kind: string;
  code: string;
  note: string | null;
  reported_at: string;
  reporter: string;
  reporter_name: string;
  resolution: string | null;
  resolved_at: string | null;
  resolver: string | null;
  resolver_name: string | null;
  resolution_note: string | null;
}

export interface HandoverTables {
  handover: HandoverRow;
  handover_item: HandoverItemRow;
  handover_discrepancy: DiscrepancyRow;
}

export const handoverTableKeys = {
  handover: ['slip'],
  handover_item: ['slip', 'dossier'],
  handover_discrepancy: ['slip', 'kind', 'code'],
} as const satisfies Record<keyof HandoverTables, readonly string[]>;
