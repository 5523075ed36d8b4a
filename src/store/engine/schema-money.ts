/** The tables of money, as the engines see them. */

export interface PaymentRow {
  id: string;
  dossier: string;
  shift: string;
  office: string;
  counter: number;
  method: string;
  amount: number;
  surplus: number;
  tendered: number | null;
  change_given: number;
  stage: string;
  receipt_book: string | null;
  receipt_series: string | null;
  receipt_volume: string | null;
  receipt_number: number | null;
  reference: string | null;
  bank_line: string | null;
  payer: string;
  cashier: string;
  cashier_name: string;
  at: string;
  version: number;
  voided_at: string | null;
  together: string | null;
}

export interface ReversalRow {
  id: string;
  number: string;
  kind: string;
  dossier: string;
  payment: string | null;
  office: string;
  amount: number;
  surplus: number;
  reason: string | null;
  paper: string | null;
  state: string;
  requested_at: string;
  requested_by: string;
  version: number;
  decided_at: string | null;
  decided_by: string | null;
  how: string | null;
  done_at: string | null;
  shift: string | null;
  method: string | null;
  reference: string | null;
}

export interface ShiftRow {
  id: string;
  office: string;
  counter: number;
  cashier: string;
  cashier_name: string;
  opened_at: string;
  opened_by: string;
  opening: string;
  previous: string | null;
  state: string;
  closed_at: string | null;
  closed_by: string | null;
  closing: string | null;
  banked: number | null;
  left_in_drawer: number | null;
  seq: number;
}

export interface MoneyTables {
  dossier_fee: {
    dossier: string;
    position: number;
    id: string;
    name: string;
    kind: string;
    per: string;
    unit_price: number | null;
    quantity: number;
    copies: number;
    parts: string | null;
    amount: number | null;
    legal_basis: string;
  };
  fee_rate: {
    procedure_code: string;
    version: number;
    fee: string;
    case_id: string | null;
    channel: string | null;
    amount: number;
    tiers: string;
    ceiling: number | null;
    valid_from: string;
    valid_to: string | null;
    legal_basis: string;
    at: string;
    actor: string;
  };
  fee_reduction: {
    dossier: string;
    version: number;
    fee: string;
    amount: number;
    waiver: string | null;
    basis: string | null;
    reason: string | null;
    paper: string | null;
    at: string;
    actor: string;
  };
  fee_lowered: {
    dossier: string;
    kind: string;
    version: number;
    office: string;
    counter: number;
    at: string;
    actor: string;
    amount: number;
    due: number | null;
    reason: string | null;
  };
  receipt_book: {
    id: string;
    office: string;
    counter: number;
    series: string;
    volume: string;
    first_number: number;
    last_number: number | null;
    next_number: number;
    at: string;
    seq: number;
  };
  payment: PaymentRow;
  payment_part: {
    payment: string;
    position: number;
    fee: string;
    name: string;
    kind: string;
    amount: number;
  };
  reversal: ReversalRow;
  cashier_shift: ShiftRow;
  shift_turn: {
    shift: string;
    position: number;
    from_login: string;
    to_login: string;
    at: string;
    counted: number;
    difference: number;
    explanation: string | null;
    accepted_at: string | null;
    accepted: string | null;
  };
  bank_account: {
    id: string;
    office: string;
    bin: string;
    number: string;
    holder: string;
    state: string;
    proposed_at: string;
    proposed_by: string;
    approved_at: string | null;
    approved_by: string | null;
    how: string | null;
    seq: number;
  };
}

/** The key of each, as in `tableKeys`. */
export const moneyTableKeys = {
  dossier_fee: ['dossier', 'position'],
  fee_rate: ['procedure_code', 'version'],
  fee_reduction: ['dossier', 'version'],
  fee_lowered: ['dossier', 'kind', 'version'],
  // Its names are of two kinds, which engines put in different orders; no two books overlap.
  receipt_book: ['office', 'series', 'first_number'],
  payment: ['id'],
  payment_part: ['payment', 'position'],
  reversal: ['id'],
  cashier_shift: ['id'],
  shift_turn: ['shift', 'position'],
  bank_account: ['id'],
} as const;
