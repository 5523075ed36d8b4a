/** The tables of what is received by which rules, and of the days on which nobody works. */

export interface CatalogueTables {
  procedure_edition: {
    edition: string;
    code: string;
    name: string;
    short_name: string;
    field: string;
    words: string;
    initials: string;
    valid_from: string;
    valid_to: string | null;
    body: string;
    published: number;
    /** 1 where a later shipment tells the procedure otherwise. */
    retired: number;
    /** 1 where the office has entered it itself. */
    own: number;
  };
  calendar_day: {
    date: string;
    kind: string;
    name: string;
    status: string;
    source: string;
    shipped: number;
  };
  catalogue_taken: { digest: string; date: string; at: string };
}

export const catalogueTableKeys = {
  procedure_edition: ['edition'],
  calendar_day: ['date'],
  catalogue_taken: ['digest'],
} as const satisfies Record<keyof CatalogueTables, readonly string[]>;
