/** What keeps a result at the counter; whoever keeps the money tells what is unpaid. */
export type ReturnBlocker = { kind: 'unpaid'; amount: number };
