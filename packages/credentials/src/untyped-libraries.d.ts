// The parts that we use of libraries which come without types.

declare module '@digitalbazaar/ed25519-multikey' {
  export type Signer = {
    id: string;
    algorithm: string;
    sign(input: { data: Uint8Array }): Promise<Uint8Array>;
  };
  export type KeyPair = {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    secretKeyMultibase: string;
    signer(): Signer;
    verifier(): { verify(input: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  };
  export function generate(options: { controller?: string; seed?: Uint8Array }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: import('@digitalbazaar/data-integrity').Cryptosuite;
}

declare module '@digitalbazaar/data-integrity' {
  export type DocumentLoader = (url: string) => Promise<{
    contextUrl: null;
    documentUrl: string;
    document: object;
  }>;
  export type Cryptosuite = {
    name: string;
    requiredAlgorithm: string;
    canonize(input: object, options: { documentLoader?: DocumentLoader }): Promise<string>;
    createVerifier(options: { verificationMethod: object }): Promise<object>;
    createVerifyData?(options: {
      document: object;
      proof: object;
      documentLoader: DocumentLoader;
    }): Promise<Uint8Array>;
  };
  export class DataIntegrityProof {
    constructor(options: {
      signer?: import('@digitalbazaar/ed25519-multikey').Signer;
      date?: Date | string;
      cryptosuite: Cryptosuite;
    });
    createProof(options: {
      document: object;
      purpose: { update(proof: object): Promise<object> };
      proofSet: object[];
      documentLoader: DocumentLoader;
    }): Promise<Record<string, string>>;
    verifyProof(options: {
      proof: object;
      proofSet: object[];
      document: object;
      documentLoader: DocumentLoader;
    }): Promise<{ verified: boolean; error?: unknown }>;
  }
}

declare module 'jsonld' {
  const jsonld: {
    expand(
      document: object,
      options: {
        documentLoader: import('@digitalbazaar/data-integrity').DocumentLoader;
        safe: boolean;
        base: null;
      },
    ): Promise<object[]>;
  };
  export default jsonld;
}

declare module 'qrcode' {
  const QRCode: {
    create(
      text: string,
      options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
    ): { modules: { size: number; get(row: number, column: number): number } };
  };
  export default QRCode;
}
