/** One notice at each stage, from 5 August 2026 on; another one is a manager's, who says why. */
import { beforeEach, describe, expect, it } from 'vitest';
import { birth, register } from '../support/acts.ts';
import { newCounter, type Counter } from '../support/program.ts';

let counter: Counter;
beforeEach(async () => {
  counter = await newCounter();
  await register(counter);
  for (const role of ['clerk', 'manager']) {
    await counter.json(`staff add --name "Người Mẫu" --login ${role} --role ${role}`);
  }
});

const ask = (code: string) => `dossier request-supplement ${code} --reason "thiếu giấy"`;

/** Received, asked for papers once, complete again; who sits there then is the clerk. */
async function askedOnce(): Promise<string> {
  const { code } = await counter.json(`${birth} --all-components`);
  await counter.json(ask(code));
  await counter.json(`dossier complete-supplement ${code}`);
  await counter.json('staff login clerk');
  return code;
}

describe('a second notice at the same stage', () => {
  it('is refused for a clerk, who is not offered it either', async () => {
    const code = await askedOnce();
    const refused = await counter.refusal(`${ask(code)} --again "quên một giấy"`);
    expect(refused).toMatchObject({
      exit: 3,
      code: 'dossier.second_notice',
      detail: { code, stage: 'door', roles: ['manager', 'admin'] },
    });
    const why = await counter.json(`dossier why ${code} request-supplement`);
    expect(why).toMatchObject({ allowed: false, reason: { code: 'dossier.second_notice' } });
    expect((await counter.json(`dossier show ${code}`))['next']).not.toContain(
      'request-supplement',
    );
  });

  it('is a manager’s, whose reason stands with it', async () => {
    const code = await askedOnce();
    await counter.json('staff login manager');
    expect(await counter.refusal(ask(code))).toMatchObject({
      code: 'dossier.reason_missing',
      detail: { what: 'again' },
    });
    const again = await counter.json(`${ask(code)} --again "lần đầu sót một giấy"`);
    expect(again['supplements']).toMatchObject([
      { number: 1, again: null },
      { number: 2, again: 'lần đầu sót một giấy' },
    ]);
    expect(await counter.json('store verify')).toMatchObject({ ok: true });
  });

  it('is none once it is appraised, where it has one notice of its own', async () => {
    const code = await askedOnce();
    await counter.json(`dossier forward ${code}`);
    counter.at('2026-11-23T10:00');
    await counter.json(ask(code));
    await counter.json(`dossier complete-supplement ${code}`);
    expect(await counter.refusal(ask(code))).toMatchObject({
      code: 'dossier.second_notice',
      detail: { stage: 'appraisal' },
    });
  });

  it('was only asked about before', async () => {
    counter.at('2026-08-04T09:00');
    const code = await askedOnce();
    expect(await counter.json(ask(code))).toMatchObject({
      supplements: [{ number: 1 }, { number: 2, again: null }],
    });
    counter.at('2026-08-05T09:00');
    const later = await counter.json(`${birth} --all-components --subject khác`);
    await counter.json(ask(later['code']));
    await counter.json(`dossier complete-supplement ${later['code']}`);
    expect(await counter.refusal(ask(later['code']))).toMatchObject({
      code: 'dossier.second_notice',
    });
  });
});
