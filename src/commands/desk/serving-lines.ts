/** What is done with who is being served, from wherever one is at the counter. */

/** The keys for who is being served: they stand beside the ticket, and are heard everywhere. */
export const servingLines: Readonly<Record<string, readonly string[]>> = {
  x: ['queue', 'done'],
  h: ['queue', 'hold'],
  v: ['queue', 'done', '--missed'],
};
