/** What stands in front of the names of places, and how people shorten it. */
import type { PlaceKind } from '../../domain/office/former-commune.ts';

/** Longest first: what ends another is no kind of its own. */
export const placeKinds: readonly PlaceKind[] = [
  { word: 'thị trấn', short: ['tt.', 'tt '], level: 'commune' },
  { word: 'thị xã', short: ['tx.', 'tx '], level: 'district' },
  { word: 'thành phố', short: ['tp.', 'tp '], level: 'above' },
  { word: 'phường', short: ['p.'], level: 'commune' },
  { word: 'đặc khu', short: [], level: 'commune' },
  { word: 'huyện', short: ['h.'], level: 'district' },
  { word: 'quận', short: ['q.'], level: 'district' },
  { word: 'tỉnh', short: [], level: 'province' },
  { word: 'xã', short: ['x.'], level: 'commune' },
];
