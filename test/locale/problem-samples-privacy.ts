/** Facts of what is refused of requests about personal data. */
import type { AgencyId, DossierCode } from '../../src/domain/value/id.ts';
import { day, moment } from '../support/arbitrary.ts';
import { certificationSamples } from './problem-samples-certification.ts';
import { declarationSamples } from './problem-samples-declaration.ts';
import { documentSamples } from './problem-samples-document.ts';
import type { Samples } from './problem-samples-shape.ts';
import { gone, reset } from './second-sample.ts';

const code = 'H49.22-261123-0001' as DossierCode;

export const privacySamples = {
  ...certificationSamples,
  ...declarationSamples,
  ...documentSamples,
  'privacy.asked_already': [
    { number: '1.1', kind: 'view', elsewhere: null },
    { number: '1.2', kind: 'erase', elsewhere: 'H49.23' as AgencyId },
  ],
  'privacy.no_request': [
    { typed: '9.9', open: ['1.1'] },
    { typed: '9.9', open: [] },
  ],
  'privacy.answered_already': [
    { number: '1.1', state: 'granted', at: moment('2026-11-28T09:00:00+07:00') },
    { number: '1.1', state: 'refused', at: moment('2026-11-28T09:00:00+07:00') },
  ],
  'privacy.not_granted': [
    { number: '1.1', kind: 'view', state: 'open', wanted: 'view' },
    { number: '1.1', kind: 'erase', state: 'granted', wanted: 'view' },
  ],
  'privacy.all_kept': [
    { number: '1.1', kept: [{ code: null, why: 'held', until: day('2027-06-30') }] },
    { number: '1.1', kept: [{ code: null, why: 'held', until: null }] },
    {
      number: '1.1',
      kept: [
        { code, why: 'open', until: null },
        { code, why: 'other_owner', until: null },
        { code, why: 'dossier', until: null },
        { code, why: 'money', until: day('2036-12-31') },
      ],
    },
  ],
  'privacy.not_agreed': [
    {
      number: '1.1',
      erased: ['H49.22-261123-0001'],
      record: false,
      kept: [{ code: null, why: 'held', until: null }],
      sources: ['Luật Lưu trữ 2024'],
    },
    { number: '1.1', erased: [], record: true, kept: [], sources: [] },
  ],
  'privacy.time_alone': [{ number: '1.1', today: day('2040-01-02'), borne: day('2026-12-03') }],
  'privacy.changed_meanwhile': [{ number: '1.1' }],
  'privacy.restricted': [{ name: 'Trần Thị Thử' }],
  'privacy.hold_over': [{ until: day('2026-11-20') }],
  'privacy.second_person': [
    { name: 'Lê Thị Thử', pin: null, others: [{ login: 'mai', name: 'Đỗ Thị Mẫu' }] },
    { name: 'Lê Thị Thử', pin: reset, others: [{ login: 'mai', name: 'Đỗ Thị Mẫu' }] },
  ],
  'privacy.not_alone': [
    { second: 'Lê Thị Thử', date: day('2026-11-23'), pin: null, gone },
    { second: 'Lê Thị Thử', date: day('2026-11-23'), pin: reset, gone },
  ],
  'privacy.countersign_later': [
    { date: day('2026-11-23'), clock: null, pin: null },
    { date: day('2026-11-23'), clock: day('2026-11-24'), pin: reset },
  ],
  'privacy.no_mark': [
    { name: 'Trần Thị Thử', kind: 'held' },
    { name: 'Trần Thị Thử', kind: 'restricted' },
  ],
  'privacy.not_yet': [{ came: day('2026-12-20') }],
} satisfies Partial<Samples>;
