/** Facts of the problems of the queue: one sample for each way their words may go. */
import type { Samples } from './problem-samples-shape.ts';

export const queue = {
  'queue.empty': [{ service: null }],
  'queue.not_found': [
    { typed: 'A7', near: ['A007'] },
    { typed: 'Z1', near: [] },
  ],
  'queue.none_called': [{}],
  'queue.still_serving': [{ number: 'A007' }],
  'queue.closed': [
    { last: '16:30', closing: '17:00', roles: ['manager', 'admin'] },
    { last: null, closing: null, roles: ['admin'] },
  ],
  'queue.port_taken': [
    { port: 8090, free: 8091 },
    { port: 65_535, free: null },
  ],
  'queue.port_forbidden': [{ port: 80 }],
  'queue.no_address': [{ address: '192.168.9.9' }],
  'queue.not_allowed': [
    { number: 'A007', state: 'done', act: 'call' },
    { number: 'A007', state: 'waiting', act: 'hold' },
  ],
} satisfies Partial<Samples>;
