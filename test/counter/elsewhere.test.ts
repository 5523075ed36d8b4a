/** At the counter: which office decides is proposed, shown, and changed by its number. */
import { expect, test } from 'vitest';
import { newCounter } from '../support/program.ts';
import { ENTER, openDesk } from '../support/terminal.ts';
import { person } from './people.ts';

const PAPERS = 'gõ số để bỏ hoặc thêm:';
const AGREE = 'Enter để tiếp nhận và in giấy:';

test('the commune in which the citizen lives is proposed; another is chosen', async () => {
  const counter = await newCounter();
  const other = 'UBND phường Thử Nghiệm';
  await counter.json(`office add --name "${other}" --agency-id H49.22.05 --kind commune`);
  const desk = await openDesk(counter);
  desk.scan(person(1).card);
  await desk.see('1');
  desk.press(`1${ENTER}`);
  await desk.see('Thủ tục: gõ');
  desk.press(`1.003677${ENTER}`);
  await desk.see(PAPERS);
  desk.press(ENTER);
  const shown = (await desk.see(AGREE)).replace(/\s+/g, ' ');
  expect(shown).toContain(`Cơ quan giải quyết ${other}`);
  expect(shown).toContain(`dự kiến: thời hạn tính từ khi ${other} nhận hồ sơ`);
  expect(shown).toContain('7 nơi giải quyết');
  desk.press(`?${ENTER}`);
  await desk.see('đề xuất theo cấp và nơi ở');
  desk.press(`7${ENTER}`);
  await desk.see('Cơ quan nào giải quyết?');
  desk.press(`1${ENTER}`);
  await desk.see('phường Thử');
  const changed = (await desk.see(AGREE)).replace(/\s+/g, ' ');
  expect(changed).not.toContain('dự kiến');
  desk.press(ENTER);
  await desk.see('Đã tiếp nhận hồ sơ');
  const { dossiers } = await counter.json('dossier list');
  expect(await counter.json(`dossier show ${dossiers[0].code}`)).toMatchObject({
    ...{ startsOn: 'receipt', competent: { agencyId: 'H49.22' } },
  });
});
