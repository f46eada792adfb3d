/** What the verify page sets in the serif that it brings along: the build cuts a font with just these characters. */
export const verifyTitles = {
  brand: { zh: '考谱', en: 'Kaopu' },
  stampAbove: { zh: '认证', en: 'KAOPU' },
  stampBelow: { zh: '委员会', en: 'BOARD' },
  ask: { zh: '核验一张证书', en: 'Verify a certificate' },
  checking: { zh: '正在核验', en: 'Checking' },
  offline: { zh: '现在查不了', en: 'Cannot check now' },
  busy: { zh: '请稍等片刻', en: 'One moment, please' },
  'status.valid': { zh: '有效', en: 'Valid' },
  'status.expired': { zh: '已过期', en: 'Expired' },
  'status.suspended': { zh: '已中止', en: 'Suspended' },
  'status.revoked': { zh: '已撤销', en: 'Revoked' },
  'status.untrusted': { zh: '不可采信', en: 'Not to be relied on' },
  'status.unknown': { zh: '查无此证', en: 'Unknown' },
  'status.malformed': { zh: '抄写有误', en: 'Copied wrongly' },
} as const;
