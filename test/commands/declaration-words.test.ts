/** Declarations: what is typed gets its usual form, what looks odd is told, and to whom it goes. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { cards, numbers, register } from '../support/acts.ts';
import { newCounter, type Answer, type Counter } from '../support/program.ts';
import { allText, readPdf } from '../print/read-pdf.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
});

const fill = (form: string, ...set: readonly string[]): string[] => [
  ...['declaration', 'fill', form, '--citizen', numbers.thu],
  ...set.flatMap((each) => ['--set', each]),
];

test('an ethnic group is spelt as the list has it, and what is none stays as it was typed', async () => {
  const { answers } = await counter.json(
    fill('birth', 'child.ethnicity=kinh', 'mother.ethnicity=ê đê', 'father.ethnicity=tay'),
  );
  expect(answers).toMatchObject({
    ...{ 'child.ethnicity': 'Kinh', 'mother.ethnicity': 'Ê-đê', 'father.ethnicity': 'Tày' },
  });
  const other = await counter.json(fill('birth', 'child.ethnicity=Pa Kô'));
  expect(other['answers']).toMatchObject({ 'child.ethnicity': 'Pa Kô' });
});

test.each(['Residence-CT01', 'mẫu ct01', 'MAU CT01'])('%s is the form', async (name) => {
  expect(await counter.json(fill(name))).toMatchObject({ form: 'residence-ct01' });
});

test('what is refused names the form as its paper does', async () => {
  const broken = fill('birth', 'child.dob=24/12/2026');
  for (const line of [broken, fill('birth', 'child.nam=x')]) {
    expect((await counter.refusal(line)).message).toContain('TỜ KHAI ĐĂNG KÝ KHAI SINH');
  }
});

test('a phone that rings nowhere is told, and kept', async () => {
  const told = (answer: Answer) => answer['doubts'].map(({ vi }: { vi: string }) => vi);
  const odd = await counter.json(fill('residence-ct01', 'p.phone=0912'));
  expect(odd['answers']).toMatchObject({ 'p.phone': '0912' });
  expect(told(odd)).toEqual([expect.stringContaining('số không gọi được')]);
  expect(told(await counter.json(fill('residence-ct01', 'p.phone=0912 345 678')))).toEqual([]);
});

test('a row that says otherwise than the record of its number is told', async () => {
  await register(counter, cards.mau);
  const line = [
    ...fill('residence-ct01', `members.1.id=${numbers.mau}`, 'members.1.name=Nguyễn Văn Khác'),
    ...['--person', `head=${numbers.mau}`],
  ];
  const { differs } = await counter.json(line);
  expect(differs).toEqual([
    {
      ...{ field: 'members.1.name', label: 'Họ, chữ đệm và tên', type: 'text' },
      ...{ said: 'Nguyễn Văn Khác', record: 'Nguyễn Văn Mẫu' },
    },
  ]);
});

test('a row is taken away by its own name', async () => {
  const rows = ['members.1.name=Trần A', 'members.2.name=Trần B', 'members.3.name=Trần C'];
  const { code } = await counter.json(fill('residence-ct01', ...rows));
  const again = ['declaration', 'fill', 'residence-ct01', '--replaces', code];
  const { answers } = await counter.json([...again, '--set', 'members.2=']);
  expect(answers['members']).toEqual([{ 'members.name': 'Trần A' }, { 'members.name': 'Trần C' }]);
  const no = [...again.slice(0, -1), 'TK-00000-00000'];
  expect(await counter.refused([...no, '--set', 'members.9='])).toBe('declaration.not_found');
  const beyond = fill('residence-ct01', 'members.1.name=A', 'members.9=');
  expect(await counter.refused(beyond)).toBe('declaration.no_row');
});

test.each([
  ['birth', 'Kính gửi: UBND phường Thử'],
  ['household-business', 'Kính gửi: Cơ quan đăng ký kinh doanh cấp xã, UBND phường Thử'],
])('%s goes to the authority that the form is for', async (form, to) => {
  const { code } = await counter.json(fill(form));
  let prints = 0;
  const paper = async (): Promise<string> => {
    const file = counter.file(`${(prints += 1)}.pdf`);
    await counter.json(['print', 'declaration', code, '--out', file]);
    return allText(await readPdf(readFileSync(file)));
  };
  expect(await paper()).toMatch(/Kính gửi:\s*\.{10}/);
  await counter.json(['config', 'set', 'office.parent', 'UBND phường Thử']);
  expect((await paper()).replaceAll(/\s+/g, ' ')).toContain(to);
});
