/** A real CUPS, in every state that a queue can be in: what `lp` calls well each time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { spoolerFor, systemSpooler } from '../../src/spool/choose.ts';
import type { SpoolJob, SpoolState } from '../../src/spool/spooler.ts';
import { hasCups, RealCups } from '../support/cupsd.ts';
import { renderedStrip } from '../support/strip.ts';

const pdf = Buffer.from('%PDF-1.3 một trang');

const job = (printer: string, more: Partial<SpoolJob> = {}): SpoolJob => ({
  ...{ id: '0199-a', printer, driver: 'pdf', title: 'Giấy tiếp nhận', copies: 1, pdf, size: 'a5' },
  ...more,
});

describe.runIf(hasCups)('a real CUPS', () => {
  let cups: RealCups;
  beforeAll(async () => {
    cups = new RealCups();
    await cups.start();
    cups.queue('Thu', 'well');
    cups.queue('Nghi', 'well');
    cups.do('cupsdisable', '-r', 'thay muc', 'Nghi');
    cups.queue('Dung', 'fail', '-o', 'printer-error-policy=stop-printer');
    cups.queue('Bo', 'fail', '-o', 'printer-error-policy=abort-job');
    cups.queue('Lai', 'fail', '-o', 'printer-error-policy=retry-job');
    cups.queue('Cham', 'slow');
    cups.queue('Het', 'empty');
    cups.queue('Tra', 'back');
    cups.queue('Khoa', 'well');
    cups.do('cupsreject', 'Khoa');
    cups.do('lpadmin', '-d', 'Thu');
  });
  afterAll(() => cups.remove());

  async function begun(printer: string, more: Partial<SpoolJob> = {}) {
    const spooler = spoolerFor(printer, cups.env);
    const id = await spooler.begin(job(printer, more));
    return { spooler, id };
  }

  /** Asked until it is so, or five seconds are over. */
  async function becomes(printer: string, state: SpoolState['state']): Promise<SpoolState> {
    const { spooler, id } = await begun(printer);
    await spooler.send(id, job(printer));
    let found = await spooler.look(id, job(printer));
    // What a backend says comes a moment behind the state.
    const isSaid = (): boolean =>
      found.reason !== null || state === 'printed' || printer === 'Cham';
    for (let tries = 0; !(found.state === state && isSaid()) && tries < 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await spooler.look(id, job(printer));
    }
    return found;
  }

  test('a job has no pages until it is given them, and is printed as it was given', async () => {
    const { spooler, id } = await begun('Thu');
    expect(await spooler.look(id, job('Thu'))).toMatchObject({ state: 'held', arrived: false });
    await spooler.send(id, job('Thu'));
    expect(await becomes('Thu', 'printed')).toMatchObject({ state: 'printed', arrived: true });
    expect(cups.printed('Thu', id)).toEqual(pdf);
  });

  test('dots go through a queue unchanged', async () => {
    const dots = { driver: 'escpos', pdf: await renderedStrip(), size: '80mm' } as const;
    const { spooler, id } = await begun('Thu', dots);
    await spooler.send(id, job('Thu', dots));
    await becomes('Thu', 'printed');
    const { dotsOf } = await import('../../src/spool/escpos.ts');
    expect(cups.printed('Thu', id).equals(await dotsOf(dots.pdf, { copies: 1 }))).toBe(true);
  });

  test.each([
    ['paused', 'Nghi', 'queued', 'paused; thay muc'],
    ['stopped by a failure', 'Dung', 'queued', 'no way to it; printer-stopped'],
    ['failing', 'Bo', 'failed', 'no way to it'],
    ['tried again', 'Lai', 'held', 'no way to it; resources-are-not-ready'],
    ['giving it back', 'Tra', 'failed', 'Printer cannot print with supplied options.'],
    ['out of paper', 'Het', 'printing', 'media-empty-error'],
    ['slow', 'Cham', 'printing', null],
  ] as const)('a queue that is %s is told', async (_, printer, state, reason) => {
    const found = await becomes(printer, state);
    expect(found.state).toBe(state);
    expect(found.arrived).toBe(true);
    if (reason === null) expect(found.reason).toBeNull();
    else for (const each of reason.split('; ')) expect(found.reason).toContain(each);
  });

  test('a slow one prints in the end', async () => {
    expect(await becomes('Cham', 'printed')).toMatchObject({ state: 'printed', reason: null });
  });

  test('one that takes nothing, and one that is not there', async () => {
    const refused = async (printer: string): Promise<unknown> => {
      const error: unknown = await begun(printer).catch((thrown: unknown) => thrown);
      return error instanceof Problem ? [error.code, error.detail] : error;
    };
    const why = 'not-accepting';
    expect(await refused('Khoa')).toEqual(['printer.refused', { printer: 'Khoa', why }]);
    expect(await refused('Khao')).toEqual([
      ...['printer.unknown', { printer: 'Khao', near: expect.arrayContaining(['Khoa']) }],
    ]);
  });

  test('the list tells them apart', async () => {
    const all = await systemSpooler(cups.env).printers();
    const states = Object.fromEntries(all.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      ...{ Thu: 'ready', Nghi: 'paused', Dung: 'trouble', Het: 'trouble', Khoa: 'rejecting' },
    });
    expect(all.find(({ isDefault }) => isDefault)?.name).toBe('Thu');
  });

  test('a job that is cancelled is so, and a daemon that is down is told; it comes back', async () => {
    const { spooler, id } = await begun('Nghi');
    await spooler.send(id, job('Nghi'));
    await spooler.cancel(id, 'Nghi');
    expect(await spooler.look(id, job('Nghi'))).toMatchObject({ state: 'cancelled' });
    const kept = await begun('Nghi');
    await kept.spooler.send(kept.id, job('Nghi'));
    await cups.stop();
    const down: unknown = await spooler.printers().catch((thrown: unknown) => thrown);
    expect(down).toMatchObject({ code: 'printer.away' });
    await cups.start();
    const after = await kept.spooler.look(kept.id, job('Nghi'));
    expect(after).toMatchObject({ state: 'queued', arrived: true });
  });
});
