/** English words for the closed lists of custody. */
export const handoverWords = {
  handoverState: {
    sent: 'On the road',
    partly_received: 'Partly received',
    received: 'Received',
    recalled: 'Recalled',
  },
  itemState: {
    sent: 'on the road',
    received: 'received',
    missing: 'missing',
    recalled: 'recalled',
    with_sender: 'still with the sender',
  },
  discrepancy: { missing: 'missing', extra: 'extra', damaged: 'damaged' },
  resolution: {
    arrived: 'arrived later',
    with_sender: 'still with the sender',
    kept: 'kept by the receiver',
    sent_back: 'sent back',
    settled: 'settled',
  },
  direction: { to_office: 'papers to the office', to_citizen: 'result to the citizen' },
  shipmentState: {
    registered: 'registered',
    collected: 'taken by the postman',
    posted: 'under way',
    delivered: 'delivered',
    failed: 'not delivered',
    returned: 'sent back',
  },
  authority: {
    certified: 'a certified authorisation',
    relative: 'close kinship',
    letter: "an organisation's letter",
  },
};
