/** The tables of the queue and of visits. */

export interface TicketRow {
  id: string;
  number: string;
  office: string;
  date: string;
  service: string;
  priority: string | null;
  citizen: string | null;
  dossier: string | null;
  taken_at: string;
  state: string;
  since: string;
  counter: number | null;
  absences: number;
  queued_at: string;
}

export interface QueueTables {
  ticket: TicketRow;
  queue_period: {
    ticket: string;
    /** Of the ticket's stream at the act that ended it: which one was last. */
    version: number;
    kind: string;
    from_at: string;
    seconds: number;
    office: string;
    counter: number;
  };
  visit_dossier: { dossier: string; visit: string; code: string };
}

export const queueTableKeys = {
  ticket: ['id'],
  queue_period: ['ticket', 'version'],
  visit_dossier: ['dossier'],
} as const;
