/** What can have happened to money. */
import type { FeeLine } from '../fee/fee-line.ts';
import type { FeeRate } from '../fee/rate.ts';
import type { AgencyId, Uuid } from '../value/id.ts';
import type { Dong } from '../value/money.ts';
import type { Account } from './account.ts';
import type { ApprovalKind } from './approval.ts';
import type { Method, Payment, Reduction, ReversalKind } from './payment.ts';
import type { ReceiptBook } from './receipt-book.ts';
import type { CashCheck } from './cash.ts';

export interface MoneyEvents {
  'fee.rate_set': { data: FeeRate; personal: null };
  'fee.settled': {
    data: {
      dossier: Uuid;
      lines: FeeLine[];
      amountDue: Dong;
      /** Lines that are unknown still. */
      unknown: number;
    };
    personal: null;
  };
  'fee.reduced': {
    data: { dossier: Uuid } & Omit<Reduction, 'at' | 'actor'>;
    personal: null;
  };
  'receipt_book.added': { data: Omit<ReceiptBook, 'next'>; personal: null };
  'account.proposed': {
    data: { account: Uuid } & Pick<Account, 'office' | 'bin' | 'number' | 'holder'>;
    personal: null;
  };
  'account.approved': {
    data: { account: Uuid; office: AgencyId; how: ApprovalKind; replaces: Uuid[] };
    personal: { countersignedBy: string | null };
  };
  'shift.opened': {
    data: {
      shift: Uuid;
      office: AgencyId;
      counter: number;
      opening: CashCheck;
      previous: Uuid | null;
    };
    personal: { cashierName: string };
  };
  'shift.offered': {
    data: { shift: Uuid; from: string; to: string; check: CashCheck };
    personal: null;
  };
  'shift.taken_over': {
    data: { shift: Uuid; check: CashCheck };
    personal: { cashierName: string };
  };
  'shift.closed': {
    data: { shift: Uuid; check: CashCheck; banked: Dong; left: Dong };
    personal: null;
  };
  'payment.taken': {
    data: { payment: Uuid } & Omit<Payment, 'id' | 'payer' | 'cashier' | 'at' | 'voidedAt'>;
    personal: { payer: string; cashierName: string };
  };
  'payment.confirmed': {
    data: { payment: Uuid; dossier: Uuid; bankLine: string };
    personal: null;
  };
  'reversal.requested': {
    data: {
      reversal: Uuid;
      number: string;
      kind: ReversalKind;
      dossier: Uuid;
      payment: Uuid | null;
      office: AgencyId;
      amount: Dong;
      reason: string;
      paper: string | null;
    };
    personal: null;
  };
  'reversal.decided': {
    data: {
      reversal: Uuid;
      dossier: Uuid;
      approved: boolean;
      how: ApprovalKind | null;
      reason: string | null;
    };
    personal: { countersignedBy: string | null } | null;
  };
  'reversal.done': {
    data: {
      reversal: Uuid;
      dossier: Uuid;
      payment: Uuid | null;
      kind: ReversalKind;
      amount: Dong;
      shift: Uuid | null;
      method: Method | null;
      reference: string | null;
    };
    personal: null;
  };
}
