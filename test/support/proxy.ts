/** A wire between a program and its server that is cut at a moment of the test's choosing. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Wire {
  /** The server's address through this wire. */
  url: string;
  /** How many messages have gone to the server since it was last mended. */
  sent(): number;
  /**
   * Cuts it at the n-th message from now on: before the server hears it, or when it has heard it
   * and its answer is on the way.
   */
  cutAt(n: number, when: 'before' | 'after'): void;
  mend(): void;
}

/** Each write of the driver is one message: a question with all that belongs to it. */
export async function wireTo(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let [sent, cut]: [number, { n: number; when: 'before' | 'after' } | null] = [0, null];
  const wire = createServer((near) => {
    const far = connect(Number(port), hostname);
    open.add(near).add(far);
    const drop = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('data', (chunk) => {
      sent += 1;
      const now = cut?.n === sent;
      if (now && cut?.when === 'before') drop();
      else {
        far.write(chunk);
        if (now) far.once('data', drop).removeListener('data', answer);
      }
    });
    const answer = (chunk: Buffer): void => void near.write(chunk);
    far.on('data', answer);
    for (const end of [near, far]) end.on('error', drop).on('close', drop);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    wire.close();
  });
  const through = new URL(url);
  through.port = String((wire.address() as AddressInfo).port);
  return {
    url: through.href,
    sent: () => sent,
    cutAt: (n, when) => void ([sent, cut] = [0, { n, when }]),
    mend: () => void ([sent, cut] = [0, null]),
  };
}
