/** A spooler whose disk is full: it says so, and hangs up while the rest is still on its way. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { askSpooler, spoolerPlace } from '../../src/spool/ipp/connection.ts';

const SEND_DOCUMENT = 0x06;

/** Answers as soon as anything came, twice, as CUPS does, and then hangs up. */
async function refusing(status: string): Promise<Record<string, string>> {
  const open = new Set<Socket>();
  const answer = `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(answer + answer);
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return { CUPS_SERVER: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test.each([
  ['413 Request Entity Too Large', 'printer.trouble', 'no-room'],
  ['507 Insufficient Storage', 'printer.trouble', 'no-room'],
  ['403 Forbidden', 'printer.refused', 'HTTP 403'],
  ['500 Internal Server Error', 'printer.away', 'HTTP 500'],
])('%s is told as what was said, and not as a line that broke', async (status, code, why) => {
  const place = spoolerPlace(await refusing(status));
  const asked = { printer: 'Thu', path: '/printers/Thu', operation: SEND_DOCUMENT, id: 1 };
  const sent = askSpooler(place, { ...asked, about: [], job: [] }, new Uint8Array(200_000));
  await expect(sent).rejects.toMatchObject({ code, detail: { why } });
});
