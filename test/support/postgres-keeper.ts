/**
 * Keeps a server for as long as whoever started this process lives: its standard input ends with
 * them, however they end, and then the server goes and all that it kept.
 */
import { startServer } from './postgres-server.ts';

const server = await startServer();
process.stdout.write(`${server.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.stdin.resume();
await new Promise((resolve) => process.stdin.once('close', resolve));
await server.remove();
