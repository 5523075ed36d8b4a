/** Words for who saw whom. */
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';

export const accessEventWords: EventWords<'access'> = {
  'access.revealed': 'Hiện số định danh đầy đủ',
};

export const accessScreen = {
  access: () => ({
    none: 'Chưa có lần xem nào.',
    what: 'Xem bằng',
    purpose: 'Để làm gì',
    burst: (login: string, people: string, since: string): string =>
      `${login} đã xem ${people} người trong 10 phút (từ ${since}). Hãy hỏi để làm gì.`,
    household: 'hộ kinh doanh',
    people: (count: number): string => `${countText(count)} người`,
  }),
};
