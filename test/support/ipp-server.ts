/** A spooler of the tests' own: it speaks IPP by a public package, over node's http. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import ipp from '@sealsystems/ipp';
import { onTestFinished } from 'vitest';

type Values = Record<string, unknown>;

interface Job {
  id: number;
  printer: string;
  asked: Values;
  template: Values;
  document: Buffer | null;
  format: unknown;
  /** As the protocol names it. */
  state: string;
  reasons: string[];
  begun: boolean;
}

export class TestSpooler {
  /** Printers by their names, with what they say beyond it. */
  readonly printers = new Map<string, Values>();
  readonly jobs: Job[] = [];
  /** Every operation that was asked, in order. */
  readonly heard: string[] = [];
  usual = '';
  /** What becomes of a job when its pages are there. */
  arriving: Pick<Job, 'state' | 'reasons' | 'begun'> = {
    ...{ state: 'completed', reasons: ['job-completed-successfully'], begun: true },
  };
  /** Answers in its stead; `null` to let it answer. */
  instead: (operation: string, answer: ServerResponse) => boolean = () => false;
  env: Record<string, string> = {};

  add(name: string, more: Values = {}): this {
    const state = { 'printer-state': 'idle', 'printer-state-reasons': ['none'] };
    const usual = { 'printer-is-accepting-jobs': true, 'printer-info': name };
    this.printers.set(name, { 'printer-name': name, ...usual, ...state, ...more });
    return this;
  }

  /** What the protocol answers to a whole request. */
  answer(bytes: Buffer, response: ServerResponse): void {
    const asked = ipp.parse(bytes);
    const operation = asked.operation ?? '';
    this.heard.push(operation);
    if (this.instead(operation, response)) return;
    const about = asked['operation-attributes-tag'];
    const said = this.#told(operation, about, asked);
    const head = { 'attributes-charset': 'utf-8', 'attributes-natural-language': 'en' };
    const body = ipp.serialize({
      ...{ version: '1.1', id: asked.id, statusCode: 'successful-ok' },
      'operation-attributes-tag': head,
      ...said,
    });
    response.writeHead(200, { 'Content-Type': 'application/ipp' }).end(body);
  }

  #told(operation: string, about: Values, asked: ReturnType<typeof ipp.parse>): object {
    const uri = String(about['printer-uri'] ?? '');
    const printer = decodeURIComponent(uri.split('/printers/')[1] ?? '');
    const known = this.printers.get(printer);
    const job = this.jobs.find(({ id }) => id === about['job-id']);
    const none = { statusCode: 'client-error-not-found' };
    switch (operation) {
      case 'CUPS-Get-Printers':
        if (this.printers.size === 0) return none;
        return { 'printer-attributes-tag': [...this.printers.values()] };
      case 'CUPS-Get-Default':
        if (this.usual === '') return none;
        return { 'printer-attributes-tag': { 'printer-name': this.usual } };
      case 'Get-Printer-Attributes':
        return known ? { 'printer-attributes-tag': known } : none;
      case 'Get-Jobs': {
        const waiting = this.jobs.filter((each) => each.printer === printer);
        return waiting.length === 0 ? {} : { 'job-attributes-tag': factsOf(waiting[0]!) };
      }
      case 'Create-Job': {
        if (!known) return none;
        if (known['printer-is-accepting-jobs'] === false) {
          return { statusCode: 'server-error-not-accepting-jobs' };
        }
        const made = this.#made(printer, about, asked['job-attributes-tag'] ?? {});
        return { 'job-attributes-tag': { 'job-id': made.id, 'job-state': made.state } };
      }
      case 'Send-Document':
        if (!job) return none;
        if (job.document !== null) return { statusCode: 'client-error-not-possible' };
        Object.assign(job, { document: asked.data, format: about['document-format'] });
        Object.assign(job, this.arriving);
        return { 'job-attributes-tag': factsOf(job) };
      case 'Get-Job-Attributes':
        return job ? { 'job-attributes-tag': factsOf(job) } : none;
      case 'Cancel-Job':
        if (!job) return none;
        if (job.state === 'completed') return { statusCode: 'client-error-not-possible' };
        job.state = 'canceled';
        return {};
      default:
        return { statusCode: 'server-error-operation-not-supported' };
    }
  }

  #made(printer: string, asked: Values, template: Values): Job {
    const [id, document, format] = [this.jobs.length + 1, null, null];
    const waits = { state: 'pending-held', reasons: ['job-incoming'], begun: false };
    const job: Job = { id, printer, asked, template, document, format, ...waits };
    this.jobs.push(job);
    return job;
  }
}

function factsOf({ id, document, state, reasons, begun }: Job): Values {
  return {
    ...{ 'job-id': id, 'job-state': state, 'job-state-reasons': reasons },
    'number-of-documents': document === null ? 0 : 1,
    ...(begun && { 'time-at-processing': 1 }),
  };
}

/** Listens until the test is over; `env` leads a spooler there. */
export async function testSpooler(): Promise<TestSpooler> {
  const spooler = new TestSpooler();
  const server = createServer((request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => spooler.answer(Buffer.concat(pieces), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  spooler.env = { CUPS_SERVER: `127.0.0.1:${port}` };
  return spooler;
}
