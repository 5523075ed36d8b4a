/** The engine that the tests of this run keep their stores on: each project has its own. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** `sqlite` where no project says otherwise. */
    engine: 'sqlite' | 'postgres';
  }
}

export const onPostgres = inject('engine') === 'postgres';
