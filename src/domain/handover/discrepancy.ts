/** What may be wrong with one dossier of a batch, and how that ends. */

export const discrepancyKinds = ['missing', 'extra', 'damaged'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** How a discrepancy ends: it arrived after all, never left, is kept, went back, or was settled. */
export const resolutions = ['arrived', 'with_sender', 'kept', 'sent_back', 'settled'] as const;
export type Resolution = (typeof resolutions)[number];
