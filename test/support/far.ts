/**
 * A wire that takes its time, in a process of its own: whoever measures may be waiting for a
 * program and move nothing meanwhile. `node far.ts <host> <port> <milliseconds there and back>`.
 */
import { spawn } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

export interface DelayedWire {
  /** The server's address through it. */
  url: Promise<string>;
  close(): void;
}

/** A way to a server that takes so many milliseconds there and back. */
export function delayedWire(url: string, milliseconds: number): DelayedWire {
  const { hostname, port } = new URL(url);
  const child = spawn(process.execPath, [import.meta.filename, hostname, port, `${milliseconds}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => {
      const through = new URL(url);
      through.port = line;
      resolve(through.href);
    });
    child.once('error', reject);
  });
  return { url: told, close: () => void child.kill() };
}

function serve(host: string, port: number, oneWay: number): void {
  const wire = createServer((near) => {
    // Who comes has heard of it one way later; the rest is as far.
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (bytes) => setTimeout(() => to.writable && to.write(bytes), oneWay));
      from.on('end', () => setTimeout(() => to.end(), oneWay));
      from.on('error', () => to.destroy());
    }
  });
  wire.listen(0, '127.0.0.1', () =>
    process.stdout.write(`${(wire.address() as AddressInfo).port}\n`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const [host = '', port = '', milliseconds = ''] = process.argv.slice(2);
  serve(host, Number(port), Number(milliseconds) / 2);
}
