/** A plain value that the compiler keeps apart from others of the same shape. */
declare const brand: unique symbol;
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
