/** Words of what may be done with a dossier's money, on its pages at the counter. */
import type { ScreenOf } from '../vi.ts';
import { often } from './desk-pages.ts';

export const moneyPageScreen: ScreenOf<'moneyPage' | 'moneyStep'> = {
  moneyPage: () => ({
    key: 'money: waivers, refunds, voids, prints …',
    explain: [
      'Type the number of an act. Refunds, voids and write-offs: one asks, another approves.',
      often,
    ],
    waiveByLaw: (amount) => `waive: by law up to ${amount}`,
    waive: 'waive by a paper',
    approve: (what, amount, number) => `approve: ${what} of ${amount} (request ${number})`,
    pay: (what, amount, number) => `pay ${amount} out: ${what} (request ${number}, approved)`,
    decline: (what, amount, number) => `approve no more: ${what} of ${amount} (request ${number})`,
    decide: (what, amount, number) =>
      `decline, or have signed: ${what} of ${amount} (request ${number})`,
    waits: (what, amount, number, state) => `! Request ${number}, ${what} of ${amount}: ${state}.`,
    refundSurplus: (amount) => `ask to refund the ${amount} paid too much`,
    refund: (receipt) => `ask to refund receipt ${receipt}`,
    void: (receipt) => `ask to void receipt ${receipt}`,
    writeOff: (amount) => `ask to write ${amount} off`,
    quote: 'how the sum came about',
    qr: 'a VietQR code to pay by',
    receipt: (receipt) => `print receipt ${receipt} again`,
    voucher: (number) => `print refund voucher ${number}`,
    voucherAgain: (number) => `print refund voucher ${number} again`,
    openRequests: 'Voids, refunds, write-offs',
    toPayOut: (count, sum) => `${count} approved, ${sum} to pay out`,
    toApprove: (count, sum) => `${count} to approve, ${sum}`,
  }),
  moneyStep: () => ({
    reduced: (what, amount, reason) => `Made less, ${what}: ${amount}; ${reason}`,
    asked: (what, amount, number, reason) => `Request ${number}: ${what} of ${amount}; ${reason}`,
    approved: (what, amount, number) => `Request ${number} approved: ${what} of ${amount}`,
    declined: (what, amount, number, reason) =>
      `Request ${number} declined: ${what} of ${amount}; ${reason}`,
    paidOut: (what, amount, number, method) =>
      `Paid out ${amount} (${method}): ${what}, request ${number}`,
    writtenOff: (what, amount, number) => `Done: ${what} of ${amount}, request ${number}`,
  }),
};
