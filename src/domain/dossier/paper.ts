/** The papers that a dossier may have. */

export const papers = [
  'receipt',
  'acknowledgement',
  'supplement',
  'refusal',
  'apology',
  'stop',
  'control-slip',
  'leaflet',
] as const;
export type Paper = (typeof papers)[number];

/** A paper that tells of something which must have happened first. */
export type AwaitedPaper = Exclude<Paper, 'receipt' | 'control-slip'>;
