import { toDidWeb } from '@kaopu/credentials/did-web/did-web.ts';

/** Every public address of this room, below the installation's public URL; signed credentials name them. */
export function publicAddresses(publicUrl: string) {
  const base = publicUrl.replace(/\/+$/, '');
  return {
    base,
    did: toDidWeb(base),
    credential: (verifyCode: string) => `${base}/credentials/${verifyCode}`,
    certificate: (verifyCode: string) => `${base}/credentials/${verifyCode}/certificate.pdf`,
    /** Short, because it is printed and in the QR code. */
    verify: (verifyCode: string) => `${base}/v/${verifyCode}`,
    statusList: (statusListId: string) => `${base}/status-lists/${statusListId}`,
    achievement: (schemeVersionId: string, levelCode: string) =>
      `${base}/achievements/${schemeVersionId}/${levelCode}`,
    criteria: (schemeVersionId: string, levelCode: string) =>
      `${base}/achievements/${schemeVersionId}/${levelCode}/criteria`,
    issuer: `${base}/issuer`,
  };
}
