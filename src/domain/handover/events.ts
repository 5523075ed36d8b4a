/** What can have happened to a batch on its way, and to each dossier in it. */
import type { AgencyId, DossierCode, Uuid } from '../value/id.ts';
import type { Instant } from '../value/instant.ts';
import type { TakenNumber } from '../value/series.ts';
import type { HandoverState, ItemState } from './handover.ts';
import type { DiscrepancyKind, Resolution } from './discrepancy.ts';
import type { SlipCode } from './slip.ts';

export interface HandoverEventShapes {
  'handover.sent': {
    data: {
      slip: SlipCode;
      number: TakenNumber;
      from: AgencyId;
      to: AgencyId;
      items: { dossier: Uuid; code: DossierCode }[];
      digest: string;
      note: string | null;
    };
    personal: { giverName: string };
  };
  'handover.received': {
    data: {
      slip: SlipCode;
      accepted: { dossier: Uuid; code: DossierCode; damaged: boolean }[];
      missing: { dossier: Uuid; code: DossierCode }[];
      /** Codes reported missing before that turned up now. */
      late: string[];
      extra: { code: string; note: string | null }[];
      damaged: { code: string; note: string | null }[];
      state: HandoverState;
    };
    personal: { receiverName: string };
  };
  'handover.recalled': {
    data: { slip: SlipCode; dossiers: Uuid[]; reason: string | null };
    personal: null;
  };
  'handover.settled': {
    data: {
      slip: SlipCode;
      kind: DiscrepancyKind;
      code: string;
      resolution: Resolution;
      note: string | null;
      /** What becomes of the dossier's place on the list; an extra one kept is a new place. */
      item: { dossier: Uuid; code: DossierCode; state: ItemState; position: number } | null;
      state: HandoverState;
    };
    personal: { name: string };
  };
  'handover.printed': { data: { slip: SlipCode; number: number; copies: number }; personal: null };
  /** It left an office: until it arrives, nobody may act on it. */
  'dossier.dispatched': {
    data: { dossier: Uuid; slip: SlipCode; from: AgencyId; to: AgencyId };
    personal: { giverName: string };
  };
  'dossier.arrived': {
    data: {
      dossier: Uuid;
      slip: SlipCode;
      from: AgencyId;
      to: AgencyId;
      giver: string;
      sentAt: Instant;
      damaged: boolean;
    };
    personal: { receiverName: string };
  };
  /** It never went, or came back unaccepted: the sender holds it as before. */
  'dossier.brought_back': {
    data: { dossier: Uuid; slip: SlipCode; office: AgencyId; why: 'recalled' | 'with_sender' };
    personal: null;
  };
  'dossier.shelved': { data: { dossier: Uuid; shelf: string | null }; personal: null };
}
