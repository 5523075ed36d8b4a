import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cards } from '../support/acts.ts';
import { launcher, runBin, start, stationFolder } from '../support/bin.ts';

describe('the launcher', () => {
  it('tells its version without opening anything', async () => {
    const { version } = JSON.parse(readFileSync(join(launcher, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await runBin('--version', { store: '/khong/co' })).toEqual({
      code: 0,
      out: `${version}\n`,
      err: '',
    });
  });

  it('is short enough to be read at a glance', () => {
    expect(readFileSync(launcher, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(22);
  });

  it('refuses an old Node in one sentence', async () => {
    const { store } = await stationFolder();
    for (const [version, code] of [
      ['18.19.0', 6],
      ['20.20.2', 6],
      ['22.21.9', 6],
      ['24.14.0', 6],
      ['22.22.2', 0],
      ['24.15.0', 0],
      ['26.0.0', 0],
    ] as const) {
      const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` };
      const { code: got, out, err } = await runBin('--version', { store, env });
      expect([version, got]).toEqual([version, code]);
      if (code === 0) continue;
      expect([out, err.trimEnd().split('\n').length]).toEqual(['', 1]);
      expect(err).toContain('22.22');
    }
  });

  it('does not mind a reader that has had enough', async () => {
    const { store } = await stationFolder();
    const { code, err } = await start('procedure list', {
      store,
      within: 'set -o pipefail; "$@" | head -c 10 > /dev/null',
    }).ended;
    expect([code, err.includes('EPIPE')]).toEqual([0, false]);
  });
});

describe('the program in a process of its own', () => {
  it('reads a card from its standard input, and makes ids that sort by time', async () => {
    const { store } = await stationFolder();
    const ids: string[] = [];
    for (const card of [cards.mau, cards.mau.replace('022085123456', '022085123457')]) {
      const { out } = await runBin('citizen register --scan - --json', { store, stdin: card });
      const { uuid, name } = JSON.parse(out) as { uuid: string; name: string };
      expect(name).toBe('Nguyễn Văn Mẫu');
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      ids.push(uuid);
    }
    expect(ids).toEqual(ids.toSorted());
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])(
    'counts days in Vietnam where the machine stands in %s',
    async (zone) => {
      const { store } = await stationFolder();
      const env = { TZ: zone, MOTCUA_CLOCK: '2026-11-23T00:30:00+07:00' };
      const line = 'dossier receive --procedure 1.001193 --citizen 022192000001 --all-components';
      const { out } = await runBin(`${line} --json`, { store, env });
      expect(JSON.parse(out)).toMatchObject({
        code: 'H49.22-261123-0001',
        receivedAt: '2026-11-23T00:30:00+07:00',
        dueAt: '2026-11-25T17:00:00+07:00',
      });
    },
  );

  it('speaks the language of the system', async () => {
    const env = { MOTCUA_LANG: '', LC_ALL: 'en_US.UTF-8' };
    const { out } = await runBin('help', { store: '/khong/co', env });
    expect(out).toContain('Commands');
  });
});
