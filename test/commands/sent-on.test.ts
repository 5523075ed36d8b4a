/** What another office decides is sent on: by when, and by which line, is said where it came in. */
import { expect, test } from 'vitest';
import { threeOffices } from '../support/offices.ts';
import { en, vi } from '../support/texts.ts';

test('a reception for another agency names the line that sends it there, and until when', async () => {
  const { centre, counter } = await threeOffices();
  await centre.json('citizen register --id 022192000001 --name "Trần Thị Thử" --address "Tổ 1"');
  const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
  const at = (time: string) => ({ env: { MOTCUA_CLOCK: `2026-11-23T${time}:00+07:00` } });
  const early = await centre.json(`${line} --for H49.10 --subject một`, at('09:00'));
  expect(early).toMatchObject({ sendTo: 'H49.10', sendBy: '2026-11-23T17:00:00+07:00' });
  // The 24th is a day off.
  const late = await centre.json(`${line} --for H49.10 --subject hai`, at('15:01'));
  expect(late).toMatchObject({ sendTo: 'H49.10', sendBy: '2026-11-25T08:00:00+07:00' });
  const here = await centre.json(`${line} --subject ba`, at('15:02'));
  expect(here).toMatchObject({ sendTo: null, sendBy: null });
  for (const [lang, { screen }] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    const shown = await counter.run(`${line} --for H49.10 --subject ${lang} --lang ${lang}`, {
      screen: true,
      env: { MOTCUA_STATION: 'H49.22/1', ...at('15:03').env },
    });
    const said = (shown.out + shown.err).replaceAll(/\s+/gu, ' ');
    expect(said).toContain(screen.elsewhere.sendOn('08:00 25/11/2026'));
    const named = /motcua (handover send --to H49\.10 \S+)/u.exec(said)?.[1];
    expect(named).toBeDefined();
    expect(await centre.json(named!, at('15:04'))).toMatchObject({ count: 1 });
  }
});
