/** The sentences of the queue with samples in them, by where they stand in the catalogue. */
import { parseInstant } from '../../src/domain/value/instant.ts';
import type { Texts } from '../../src/locale/texts.ts';

const at = parseInstant('2026-11-23T09:14:00+07:00')!;

export function queueSentences({ screen }: Texts): Record<string, string[]> {
  const { queue, pages, board } = screen;
  return {
    'screen/queue/taken': [queue.taken('A001', 'x', 2), queue.taken('A001', 'x', 0)],
    'screen/queue/called': [queue.called('A001', 1, 'x')],
    'screen/queue/held': [queue.held('A001')],
    'screen/queue/done': [queue.done('A001')],
    'screen/queue/missed': [queue.missed('A001', 1, 3), queue.missed('A001', 1, 0)],
    'screen/queue/cancelled': [queue.cancelled('A001')],
    'screen/queue/absent': [queue.absent(1), queue.absent(2)],
    'screen/queue/absentBefore': [queue.absentBefore(1)],
    'screen/queue/already': [queue.already('A001', at)],
    'screen/queue/sureSecond': [queue.sureSecond('An', 'A001', at)],
    'screen/queue/stripAbsent': [queue.stripAbsent(3)],
    'screen/queue/stripGood': [queue.stripGood('25/11/2026')],
    'screen/queue/undone': [queue.undone('A001', 'x')],
    'screen/queue/times': [queue.times('x', 3, 4, 9)],
    'screen/queue/stripAhead': [queue.stripAhead(2), queue.stripAhead(0)],
    'screen/pages/people': [pages.people(1), pages.people(3)],
    'screen/pages/meanWait': [pages.meanWait(0), pages.meanWait(8)],
    'screen/pages/dataAt': [pages.dataAt('09:14')],
    'screen/pages/stale': [pages.stale('09:14')],
    'screen/pages/invited': [pages.invited('A001', 2)],
    'screen/board/open': [board.open('http://127.0.0.1:8090/')],
    'screen/board/status': [board.status('http://127.0.0.1:8090/r')],
    'screen/board/ratingBy': [board.ratingBy('lan', '17:00')],
    'screen/queue/stripTaken': [queue.stripTaken('09:14')],
  };
}
