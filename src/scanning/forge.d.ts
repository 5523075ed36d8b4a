/** What is used of node-forge, whose own types are not along; bytes are letters of Latin-1. */
declare module 'node-forge/lib/forge.js' {
  interface Forge {
    asn1: {
      fromDer(bytes: string): object;
      toDer(value: object): { getBytes(): string };
    };
    /** Filled in by `node-forge/lib/pkcs12.js`, with all that it needs. */
    pki: {
      privateKeyToAsn1(key: object): object;
      certificateToAsn1(certificate: object): object;
    };
    pkcs5: {
      pbkdf2: (
        ...said: [
          password: string,
          salt: string,
          rounds: number,
          bytes: number,
          hash: { algorithm: string },
        ]
      ) => string;
    };
  }
  const forge: Forge;
  export default forge;
}

declare module 'node-forge/lib/pkcs12.js' {
  /** `key` and `cert` are of RSA; what holds another key is given as it stands. */
  interface Bag {
    type: string;
    key?: object | null;
    cert?: object | null;
    asn1?: object;
  }
  interface Pkcs12 {
    pkcs12FromAsn1(
      file: object,
      strict: boolean,
      password: string,
    ): { safeContents: { safeBags: Bag[] }[] };
  }
  const pkcs12: Pkcs12;
  export default pkcs12;
}
