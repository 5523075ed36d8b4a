/** What is not done every day. */
import { byPost } from './post.ts';
import { forgottenPin } from './pin.ts';
import { strangers } from './strangers.ts';
import { byTransfer } from './transfer.ts';
import type { Besides } from './whole.ts';

/** The slips leave eight dossiers, and the strangers four. */
const [POSTED, TRANSFERRED] = [13, 14];

export const besides: Besides = {
  act: async (day) => {
    await strangers(day);
    await byPost(day, day.mistaken(POSTED));
    await forgottenPin(day);
    await byTransfer(day, day.mistaken(TRANSFERRED));
  },
  dossiers: 6,
};
