import { defineMessages } from './messages.ts';
import { verifyTitles } from './verify-titles.ts';

/** The public verify page. */
export const verifyMessages = defineMessages('verify', {
  ...verifyTitles,
  'tab.title': { zh: '核验证书 · 考谱', en: 'Verify a certificate · Kaopu' },
  checkedAt: { zh: '{{at}} 查询', en: 'checked {{at}}' },
  kind: { zh: '能力认证证书', en: 'Certificate of competence' },
  number: { zh: '证书编号', en: 'Number' },
  route: { zh: '认证路径', en: 'Route' },
  issuedOn: { zh: '颁发', en: 'Issued' },
  expiresOn: { zh: '到期', en: 'Expires' },
  issuer: { zh: '颁发机构', en: 'Issuer' },
  signature: { zh: '签名', en: 'Signature' },
  'signature.checking': { zh: '正在本机核验…', en: 'being checked on this device…' },
  'signature.valid': { zh: '已在本机核验', en: 'verified on this device' },
  'signature.invalid': { zh: '签名不符，请勿采信', en: 'does not match; do not rely on it' },
  'signature.unavailable': { zh: '本机无法核验签名', en: 'cannot be checked on this device' },
  compare: {
    zh: '请与手中的证书逐项对照。本证书由颁发机构依自有认证方案颁发，不是行政许可。',
    en: 'Compare every line with the document in your hand. The issuer grants it under its own scheme; it is not a state licence.',
  },
  code: { zh: '核验码或证书编号', en: 'Verification code or certificate number' },
  'code.hint': { zh: '印在证书的二维码旁边。', en: 'Printed beside the QR code of the certificate.' },
  'code.empty': { zh: '请先输入核验码或证书编号', en: 'Enter the code or the number first' },
  submit: { zh: '核验', en: 'Verify' },
  'unknown.advice': {
    zh: '没有登记过“{{code}}”。请核对有没有看错；这不等于证书已被撤销。',
    en: '“{{code}}” is not on the register. Check for a slip of the eye; unknown is not the same as revoked.',
  },
  'offline.advice': {
    zh: '没有连上服务器，所以不能说它现在是否有效。请检查网络后再试。',
    en: 'The server could not be reached, so nothing can be said about its status. Check your connection.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  another: { zh: '核验另一张', en: 'Verify another' },
  'language.other': { zh: 'EN', en: '中文' },
});
