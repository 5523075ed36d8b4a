/** How long a digitised paper is good, and why one is not used again. */

/** Whether its last day is over; `no_end` where nobody said that it has one. */
export type Validity = 'valid' | 'ended' | 'no_end';

/**
 * Why a paper is used again by nobody: its files are not kept; its last day is over; its dossier
 * was received by mistake; it is no result that was granted; a signature in it is refused; what it
 * was taken from was a mistake itself.
 */
export type UnusableWhy = 'gone' | 'ended' | 'cancelled' | 'not_granted' | 'refused' | 'mistake';
