/** Facts of what is refused of declarations. */
import { fieldTypes } from '../../src/domain/declaration/field-type.ts';
import { day } from '../support/arbitrary.ts';
import type { Samples } from './problem-samples-shape.ts';

const code = 'TK-7K2QM-9X4RA';
const version = day('2024-06-06');
const title = 'TỜ KHAI THỬ';
const words = { vi: 'Mẹ sinh sau con', en: 'The mother is born after her child' };

export const declarationSamples = {
  'declaration.no_such_form': [
    { typed: 'ct0', near: ['ct01'] },
    { typed: 'x', near: [] },
  ],
  'declaration.no_such_field': [
    { form: 'ct01', title, field: 'child.nam', near: ['child.name'] },
    { form: 'ct01', title, field: 'x', near: [] },
  ],
  'declaration.no_row': [{ field: 'members.name', example: 'members.1.name' }],
  'declaration.bad_answer': [
    { field: 'requester.relation', label: 'Quan hệ', type: 'choice', choices: ['cha', 'mẹ'] },
    ...fieldTypes.map((type) => ({ field: 'child.dob', label: 'Ngày sinh', type, choices: [] })),
  ],
  'declaration.many_rows': [{ field: 'members', most: 99 }],
  'declaration.rules': [
    { form: 'ct01', title, rules: [words] },
    { form: 'ct01', title, rules: [words, { ...words, vi: 'Trẻ sinh sau hôm nay' }] },
  ],
  'declaration.bad_form': [{ path: './declarations/a.json', fault: words }],
  'declaration.ended': [
    { form: 'ct01', title, version, until: null },
    { form: 'ct01', title, version, until: day('2027-02-28') },
  ],
  'declaration.bad_answers': [
    { path: './a.json', fault: { is: 'no_json', line: 2, column: 7 } },
    { path: '-', fault: { is: 'deep' } },
    { path: './a.json', fault: { is: 'repeated' } },
    { path: './a.json', fault: { is: 'no_object' } },
    { path: './a.json', fault: { is: 'no_row', field: 'child.name', row: 2 } },
    { path: './a.json', fault: { is: 'no_answer', field: 'child.name' } },
  ],
  'declaration.other_form': [{ path: './a.json', form: 'ct02', wanted: 'ct01', title }],
  'declaration.no_person': [{ person: 'aunt', known: ['submitter', 'owner', 'mother'] }],
  'declaration.not_found': [{ typed: 'TK-1' }],
  'declaration.replaced': [{ code }],
  'declaration.elsewhere': [{ code }],
  'declaration.other_procedure': [{ code, procedure: '1.001193' }],
  'declaration.closed': [{ code: 'H49.22-261123-0001', status: 'cancelled' }],
  'declaration.other_sex': [{ role: 'Bên nữ', name: 'Trần Thị Thử', sex: 'male' }],
  'declaration.one_person': [{ roles: ['Bên nữ', 'Bên nam'], name: 'Trần Thị Thử' }],
  'declaration.whose': [{}],
  'declaration.erased_meanwhile': [{}],
  'declaration.unreadable': [
    { code, form: 'ct01', title, version, erased: true },
    { code, form: 'ct01', title, version, erased: false },
  ],
} satisfies Partial<Samples>;
