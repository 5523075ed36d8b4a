/** Words for who saw whom. */
import { countText } from '../format.ts';
import type { EventWords } from '../lists.ts';

export const accessEventWords: EventWords<'access'> = {
  'access.revealed': 'Hiện số định danh đầy đủ',
};

export const accessScreen = {
  access: {
    none: 'Chưa có lần xem nào.',
    what: 'Xem bằng',
    purpose: 'Để làm gì',
    people: (count: number): string => `${countText(count)} người`,
  },
};
