/** What is costly, and made for whoever asks for it first. */

/**
 * Made when it is first asked for, and kept; what failed is made anew when it is asked for again,
 * for it may have been set up, or a server have come back, meanwhile.
 */
export function keptOnce<T, A extends unknown[]>(make: (...asked: A) => Promise<T>) {
  let made: Promise<T> | null = null;
  return {
    get: (...asked: A): Promise<T> => {
      made ??= make(...asked).catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    },
    made: () => made,
  };
}
