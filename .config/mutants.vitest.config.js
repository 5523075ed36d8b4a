// The domain's own tests alone: what only a command exercises is not tested where it stands.
import { defineConfig } from 'vitest/config';
import { common } from './vitest.config.js';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    ...common,
    include: ['test/domain/**/*.test.ts'],
    // It moves the whole process into another zone, which none of its threads can.
    exclude: ['test/domain/calendar/time-zone.test.ts'],
    // The domain is pure: its tests share a thread, and each change is tried in half the time.
    isolate: false,
  },
});
