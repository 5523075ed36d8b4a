// The domain's own tests alone: what only a command exercises is not tested where it stands.
import config from './vitest.config.js';

export default {
  ...config,
  test: {
    ...config.test,
    include: ['test/domain/**/*.test.ts'],
    // The domain is pure: its tests share a thread, and each change is tried in half the time.
    isolate: false,
  },
};
