/** Who stands for what a backup holds, where a store is to be made of it. */

/**
 * The store in whose place it comes has every entry; this machine wrote the last one of each book;
 * only who knows the words can have sealed it; a key that is known here has signed how far each
 * book had come; or nobody.
 */
export type Voucher = 'store' | 'machine' | 'passphrase' | 'signature' | 'nobody';
