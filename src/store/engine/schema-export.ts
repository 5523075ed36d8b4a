/** The table of what left the store as files. */

export interface ExportTables {
  list_export: {
    id: string;
    kind: string;
    file: string;
    format: string;
    criteria: string;
    row_count: number;
    at: string;
    actor: string;
    office: string;
  };
}

/** Its key, in whose order rows are compared. */
export const exportTableKeys = { list_export: ['id'] } as const;
