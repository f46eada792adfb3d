import type { SchemeRules } from './scheme-rules.ts';
import { starterCertificate } from './starter-certificate.ts';

/** What a new scheme starts from: two years, three who vote with the public member, and no levels or routes yet. */
export const starterRules: SchemeRules = {
  levels: [],
  routes: [],
  common: [],
  validity: { months: 24 },
  board: { votingMin: 3, publicMember: true, lookbackMonths: 24 },
  numberPrefix: 'KP',
  certificate: starterCertificate,
};
