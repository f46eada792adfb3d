import type { FilledCertificate } from '@kaopu/domain/certification/certificate-wording.ts';
import type { Language } from '@kaopu/domain/language.ts';

/** What stands on one printed certificate. Texts are in `language` unless they say otherwise. */
export type CertificateSheet = {
  language: Language;
  /** The body's wording, filled (`fillCertificate` in domain). */
  wording: FilledCertificate;
  /** The title in the other language, set small below the first. */
  otherTitle: string;
  holderName: string;
  /** What the holder showed, in one line: occupation and level. */
  levelLine: string;
  issuerName: string;
  /** The words of the seal, one to three short lines. */
  seal: readonly string[];
  /** The address behind the QR code, with the random code in it. */
  verifyUrl: string;
  /** The same code to read aloud. */
  verifyCode: string;
  /** The status that `wording.stamp` tells. A stamp is printed for every status but `active`. */
  status: string;
  /** Whether the issuer is a demo: every copy says that it proves nothing. */
  demo: boolean;
  /** The instant that the file says it was made at, so that the same certificate is the same bytes. */
  madeAt: Date;
};
