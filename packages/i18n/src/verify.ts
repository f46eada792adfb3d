import { defineMessages } from './messages.ts';
import { verifyTitles } from './verify-titles.ts';

/** The public verify page. */
export const verifyMessages = defineMessages('verify', {
  ...verifyTitles,
  'tab.title': { zh: '核验证书 · 考谱', en: 'Verify a certificate · Kaopu' },
  'ask.lead': {
    zh: '扫证书上的二维码，或者在这里输入。不用登录。',
    en: 'Scan the QR code on the certificate, or type the code here. No sign-in is needed.',
  },
  checkedAt: { zh: '{{at}} 查询', en: 'checked {{at}}' },
  kind: { zh: '能力认证证书', en: 'Certificate of competence' },
  number: { zh: '证书编号', en: 'Number' },
  scheme: { zh: '认证方案', en: 'Scheme' },
  route: { zh: '认证路径', en: 'Route' },
  batch: { zh: '，第 {{number}} 批', en: ', batch {{number}}' },
  issuedOn: { zh: '颁发', en: 'Issued' },
  expiresOn: { zh: '到期', en: 'Expires' },
  issuer: { zh: '颁发机构', en: 'Issuer' },
  verifyCode: { zh: '核验码', en: 'Code' },
  signature: { zh: '签名', en: 'Signature' },
  'signature.checking': { zh: '正在本机核验…', en: 'being checked on this device…' },
  'signature.valid': { zh: '已在本机核验', en: 'verified on this device' },
  'signature.invalid': { zh: '签名不符，请勿采信', en: 'does not match; do not rely on it' },
  'signature.unavailable': { zh: '本机无法核验签名', en: 'cannot be checked on this device' },
  'suspended.meaning': {
    zh: '颁发机构暂停了这张证书，查明之前不能作为依据。它可能恢复，也可能撤销。',
    en: 'The issuer has suspended this certificate. Until the matter is settled it proves nothing; it may be reinstated or revoked.',
  },
  'revoked.meaning': {
    zh: '颁发机构已撤销这张证书，它不再有效，也不会恢复。',
    en: 'The issuer has revoked this certificate. It is no longer valid and will not be again.',
  },
  'expired.meaning': {
    zh: '这张证书曾经有效，有效期已过，没有续证。',
    en: 'This certificate was valid; its time has run out and it was not renewed.',
  },
  'unknown.meaning': {
    zh: '登记册里没有这张证书的颁发记录。',
    en: 'The register has no record that this certificate was issued.',
  },
  'untrusted.meaning': {
    zh: '签名和这里写的对不上。请不要采信，并告诉颁发机构。',
    en: 'The signature does not match what is written here. Do not rely on it, and tell the issuer.',
  },
  history: { zh: '状态历史', en: 'Status history' },
  auditHead: { zh: '透明日志的最新签名', en: 'Latest signed head of the public log' },
  proof: { zh: '签名与文件', en: 'Signature and files' },
  'proof.lead': {
    zh: '核验在您的设备上完成。下面的文件可以拿到别处再核验一次。',
    en: 'The check ran on your device. With these files anybody can repeat it elsewhere.',
  },
  'check.structure': { zh: '凭证的结构完整', en: 'The credential is well formed' },
  'check.terms': { zh: '每个用语都有定义', en: 'Every term is defined' },
  'check.open-badge': { zh: '符合 Open Badges 3.0 的规则', en: 'It follows the rules of Open Badges 3.0' },
  'check.issuer': { zh: '密钥属于颁发机构', en: 'The key belongs to the issuer' },
  'check.proof': { zh: '签名与内容相符', en: 'The signature fits the content' },
  'check.record': { zh: '在颁发记录中', en: 'It is in the issued record' },
  'check.content': { zh: '本页所写与签名文件一致', en: 'This page says what was signed' },
  'file.certificate': { zh: '证书（PDF）', en: 'Certificate (PDF)' },
  'file.credential': { zh: '签名的凭证（JSON）', en: 'Signed credential (JSON)' },
  'file.issuer': { zh: '颁发机构的公钥', en: 'The issuer’s public keys' },
  'file.addresses': { zh: '给开发者：公开接口', en: 'For developers: public addresses' },
  byNumber: {
    zh: '这是证书 {{number}} 的状态。凭编号只能查到状态；姓名和全部内容要用二维码或核验码查。',
    en: 'This is the status of {{number}}. The printed number finds the status only; the name and everything else need the QR code or the verification code.',
  },
  compare: {
    zh: '请与手中的证书逐项对照。本证书由颁发机构依自有认证方案颁发，不是行政许可。',
    en: 'Compare every line with the document in your hand. The issuer grants it under its own scheme; it is not a government permit.',
  },
  report: {
    zh: '有一处对不上，或怀疑被冒用？请把核验码 {{code}} 和您看到的告诉{{issuer}}。',
    en: 'Something differs, or you suspect misuse? Tell {{issuer}} the code {{code}} and what you saw.',
  },
  code: { zh: '核验码或证书编号', en: 'Verification code or certificate number' },
  'code.hint': {
    zh: '核验码印在二维码旁边，大小写、空格和连字符都不要紧。',
    en: 'The code is printed beside the QR code. Case, spaces and hyphens do not matter.',
  },
  'code.empty': { zh: '请先输入核验码或证书编号', en: 'Enter the code or the number first' },
  submit: { zh: '核验', en: 'Verify' },
  'unknown.advice': {
    zh: '没有登记过“{{typed}}”。如果有人向您出示它，它可能是伪造的，请告诉颁发机构。这不等于证书已被撤销。',
    en: '“{{typed}}” is not on the register. If somebody showed it to you, it may be forged: please tell the issuer. Unknown is not the same as revoked.',
  },
  'malformed.advice': {
    zh: '“{{typed}}”不是核验码，也不是证书编号：可能抄错了一位。请对照证书再看一遍。',
    en: '“{{typed}}” is neither a verification code nor a certificate number: a character may be copied wrongly. Look at the certificate again.',
  },
  'offline.advice': {
    zh: '没有连上服务器，所以不能说它现在是否有效。请检查网络后再试。',
    en: 'The server could not be reached, so nothing can be said about its status. Check your connection.',
  },
  'busy.advice': {
    zh: '这个网络刚才查得太多了。您要查的没有丢，一分钟后再试。',
    en: 'There were too many checks from this network. What you asked for is kept; try again in a minute.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
  another: { zh: '核验另一张', en: 'Verify another' },
  'language.other': { zh: 'EN', en: '中文' },
});
