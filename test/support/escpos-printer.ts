/** A receipt printer of the tests' own: it draws the dots that it is sent, and answers or does not. */
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readBarcodes } from '../print/read-pdf.ts';

/** How it is: bits that `DLE EOT 2`, `DLE EOT 4` and `GS r 1` are answered with. */
interface Behaviour {
  offline: number;
  paper: number;
  inTurn: number;
  /** Says nothing at all. */
  isMute: boolean;
  /** Answers no `GS r`, as one that ran out of paper half way. */
  isStuck: boolean;
  /** Hangs up after so many bytes. */
  hangsUpAfter: number;
  /** Whatever it is asked, it says this. */
  babble: Buffer | null;
}

export interface Strip {
  rows: number;
  /** A byte a dot, 0 for ink. */
  light: Uint8Array;
}

export class ReceiptPrinter {
  name = '';
  heard = 0;
  readonly strips: Strip[] = [];
  cuts = 0;
  /** Its cover is opened when so many have spoken with it. */
  opensCoverAfter = Infinity;
  #talks = 0;
  behaviour: Behaviour = {
    ...{ offline: 0x12, paper: 0x12, inTurn: 0x00, isMute: false, isStuck: false },
    ...{ hangsUpAfter: Infinity, babble: null },
  };
  #drawn: Buffer[] = [];

  serve(socket: Socket): void {
    let waiting = Buffer.alloc(0);
    this.#talks += 1;
    if (this.#talks > this.opensCoverAfter) this.behaviour.offline = 0x16;
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      this.heard += piece.length;
      if (this.heard > this.behaviour.hangsUpAfter) {
        socket.destroy();
        return;
      }
      const { babble } = this.behaviour;
      if (babble !== null) {
        socket.write(babble);
        return;
      }
      waiting = Buffer.concat([waiting, piece]);
      for (let took = this.#obey(waiting, socket); took > 0; took = this.#obey(waiting, socket)) {
        waiting = waiting.subarray(took);
      }
    });
  }

  /** Does the first order, and says how long it was; nothing while it is not whole. */
  #obey(bytes: Buffer, socket: Socket): number {
    const { offline, paper, inTurn, isMute, isStuck } = this.behaviour;
    const tell = (byte: number): void => void (isMute || socket.write(Buffer.of(byte)));
    const [a, b, c] = bytes;
    if (bytes.length < 2) return 0;
    if (a === 0x1b && b === 0x40) return 2;
    if (bytes.length < 3) return 0;
    if (a === 0x10 && b === 0x04) {
      tell(c === 4 ? paper : offline);
      return 3;
    }
    if (a === 0x1d && b === 0x72) {
      if (!isStuck) tell(inTurn);
      return 3;
    }
    if (a === 0x1d && b === 0x56) return this.#cut(bytes);
    if (a === 0x1d && b === 0x76 && c === 0x30) return this.#draw(bytes);
    throw new Error(`an order it does not know: ${bytes.subarray(0, 4).toString('hex')}`);
  }

  #cut(bytes: Buffer): number {
    if (bytes.length < 4) return 0;
    const bits = Buffer.concat(this.#drawn);
    const light = new Uint8Array(bits.length * 8);
    bits.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit += 1) light[at * 8 + bit] = byte & (0x80 >> bit) ? 0 : 255;
    });
    this.strips.push({ rows: bits.length / 72, light });
    this.#drawn = [];
    this.cuts += 1;
    return 4;
  }

  #draw(bytes: Buffer): number {
    if (bytes.length < 8) return 0;
    const [across, rows] = [bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
    const length = 8 + across * rows;
    if (across !== 72) throw new Error(`${across} bytes across`);
    if (bytes.length < length) return 0;
    this.#drawn.push(Buffer.from(bytes.subarray(8, length)));
    return length;
  }
}

/** The codes on a strip, as a scanner held over it reads them. */
export async function codesOn({ rows, light }: Strip): Promise<string[]> {
  // White around it, as a strip has where the printer does not reach.
  const [side, width] = [32, 576 + 64];
  const data = new Uint8ClampedArray(width * rows * 4).fill(255);
  light.forEach((each, at) => {
    const to = (Math.floor(at / 576) * width + (at % 576) + side) * 4;
    data.fill(each, to, to + 3);
  });
  const image = { data, width, height: rows };
  const found = await readBarcodes(image, { formats: ['Code128', 'QRCode'], tryHarder: true });
  return found.map(({ format, text }) => `${format} ${text}`).toSorted();
}

/** Listens until the test is over. */
export async function receiptPrinterHere(how: Partial<Behaviour> = {}): Promise<ReceiptPrinter> {
  const printer = new ReceiptPrinter();
  Object.assign(printer.behaviour, how);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    printer.serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  printer.name = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return printer;
}
