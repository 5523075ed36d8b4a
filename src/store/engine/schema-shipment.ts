/** The tables of the public post: ranges of codes, sendings, and each step on their way. */

export interface ShipmentRow {
  tracking: string;
  version: number;
  dossier: string;
  code: string;
  direction: string;
  service: string;
  office: string;
  state: string;
  papers: string;
  signed: number;
  seal: string | null;
  fee: number;
  fee_receipt: string | null;
  cod: number;
  cod_collected: number | null;
  recipient_name: string;
  recipient_address: string | null;
  recipient_phone: string | null;
  received_by: string | null;
  registered_at: string;
  prints: number;
}

export interface ShipmentTables {
  shipment_range: { series: string; office: string; prefix: string; first: number; last: number };
  shipment: ShipmentRow;
  shipment_step: {
    tracking: string;
    position: number;
    state: string;
    at: string;
    login: string;
    office: string;
    note: string | null;
  };
}

export const shipmentTableKeys = {
  shipment_range: ['series'],
  shipment: ['tracking'],
  shipment_step: ['tracking', 'position'],
} as const satisfies Record<keyof ShipmentTables, readonly string[]>;
