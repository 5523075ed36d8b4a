/** What every answer of the pages says of itself. */
import type { OutgoingHttpHeaders } from 'node:http';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing is kept, guessed, framed, or told to another site. */
export const safeHeaders: OutgoingHttpHeaders = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/** An answer before it is sent. */
export interface PageAnswer {
  status: number;
  type: string;
  body: string;
  headers?: OutgoingHttpHeaders;
}

export function page(status: number, body: string, headers: OutgoingHttpHeaders = {}): PageAnswer {
  return { status, type: 'text/html; charset=utf-8', body, headers };
}
