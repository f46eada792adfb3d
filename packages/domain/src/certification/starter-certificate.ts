import type { CertificateTemplate } from './certificate-template.ts';

/** The neutral wording that a new scheme starts from. Source: domain.md section 6.5; content/scheme.yaml. */
export const starterCertificate: CertificateTemplate = {
  version: '2026.1',
  title: { 'zh-CN': '能力认证证书', en: 'Certificate of Competence' },
  numberLine: { 'zh-CN': '证书编号 {code}', en: 'No. {code}' },
  body: {
    'zh-CN':
      '兹证明 {name}（证件类型 {id_type}，证件号码 {id_masked}）按照《{scheme_name}》{scheme_version}，完成理论考试（{theory}/100）与{route_name}，经认证委员会于 {decision_date} 评议，达到 {occupation} / {direction} {level} 的能力要求，特发此证。',
    en: 'This certifies that {name} (identity document {id_type}, {id_masked}) has met the requirements of the {scheme_name}, {scheme_version}, at {level} in {occupation} / {direction}, by theory examination ({theory}/100) and {route_name}, by decision of the Certification Board on {decision_date}.',
  },
  facts: [
    { id: 'issuer', text: { 'zh-CN': '认证机构：{body}', en: 'Issued by {body}' } },
    {
      id: 'validity',
      text: {
        'zh-CN': '有效期：{valid_from} 至 {valid_to}',
        en: 'Valid {valid_from} to {valid_to}, subject to good standing',
      },
    },
    { id: 'route', text: { 'zh-CN': '认证路径：{route_name}', en: 'Route: {route_name}' } },
    {
      id: 'employer',
      text: {
        'zh-CN': '评定时所在机构：{employer}',
        en: 'Organisation at the time of assessment: {employer}',
      },
    },
    { id: 'batch', text: { 'zh-CN': '批次：第{batch}批', en: 'Batch {batch}' } },
    { id: 'decision', text: { 'zh-CN': '决定编号：{decision_code}', en: 'Decision {decision_code}' } },
    {
      id: 'verify',
      text: {
        'zh-CN': '验证：{verify_url}（二维码）；状态以在线查询为准',
        en: 'Verify the current status at {verify_url} (QR code)',
      },
    },
  ],
  disclaimer: {
    'zh-CN': '本证书由{body}依自有认证方案颁发，表明持证人在评审时的能力水平，非行政许可，不作为准入类证明。',
    en: 'This private certification by {body} states competence shown at the time of assessment; it is not a licence or government qualification.',
  },
  statuses: [
    {
      id: 'conditional',
      stamp: {
        'zh-CN': '暂定 — 待{settle_date}数据结算复核',
        en: 'Conditional — pending settlement on {settle_date}',
      },
    },
    { id: 'active', stamp: { 'zh-CN': '有效', en: 'Valid' } },
    { id: 'suspended', stamp: { 'zh-CN': '已中止 {status_date}', en: 'Suspended {status_date}' } },
    { id: 'reduced', stamp: { 'zh-CN': '范围缩减 {status_date}', en: 'Scope reduced {status_date}' } },
    { id: 'withdrawn', stamp: { 'zh-CN': '已撤销 {status_date}', en: 'Withdrawn {status_date}' } },
    { id: 'expired', stamp: { 'zh-CN': '已过期 {valid_to}', en: 'Expired {valid_to}' } },
    { id: 'replaced', stamp: { 'zh-CN': '已由 {new_code} 替代', en: 'Replaced by {new_code}' } },
  ],
  distinctionLine: { 'zh-CN': '成绩优异', en: 'With distinction' },
  signsForNone: { direction: '--', employer: '--' },
};
