/** An office that is reached elsewhere: papers printed from then on say so. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allText, readPdf } from '../print/read-pdf.ts';
import { receive } from '../support/acts.ts';
import { newCounter } from '../support/program.ts';

it('is corrected field by field, emptied with an empty text, and printed from then on', async () => {
  const counter = await newCounter();
  const { code } = await receive(counter);
  const words = ['office', 'edit', 'H49.22'];
  const edited = await counter.json([...words, '--phone', '0203 3825 000']);
  expect(edited).toMatchObject({ agencyId: 'H49.22', phone: '0203 3825 000', changed: true });
  expect(await counter.json([...words, '--phone', '0203 3825 000'])).toMatchObject({
    changed: false,
  });
  const file = counter.file('giay.pdf');
  await counter.json(`print receipt ${code} --out ${file}`);
  expect(allText(await readPdf(readFileSync(file)))).toContain('0203 3825 000');
  expect(await counter.json([...words, '--phone', ''])).toMatchObject({ phone: null });
  expect(await counter.refused(words)).toBe('usage.missing');
  expect(await counter.refused([...words, '--phone', 'khong co so'])).toBe('usage.bad_value');
  expect(await counter.json('store verify')).toMatchObject({ ok: true });
  await counter.json('store rebuild');
  expect(await counter.json('office show H49.22')).toMatchObject({ phone: null });
});

it('is for whoever keeps the offices, and for none that was merged away', async () => {
  const counter = await newCounter();
  await counter.json('office add --name "Phường Cũ" --agency-id H49.30 --kind commune');
  await counter.json(
    'office merge --from H49.30 --into H49.22 --date 2026-11-01 --reason nhầm --yes',
  );
  expect(await counter.refused('office edit H49.30 --phone 0912345678')).toBe('office.merged');
  await counter.json('staff add --name "Lê Văn Thử" --login thu --role clerk');
  await counter.json('staff login thu');
  expect(await counter.refused('office edit H49.22 --phone 0912345678')).toBe('staff.not_allowed');
});
