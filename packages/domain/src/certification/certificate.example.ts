/**
 * The wording of the demo's scheme, for tests: the sections `certificate` and `forbidden_words` of a scheme file,
 * and the sample values that the file gives for its variables.
 */
export const certificateSection = {
  version: '2026.1',
  title: {
    zh: '能力认证证书',
    en: 'Certificate of Competence',
  },
  number_line: {
    zh: '证书编号 {code}',
    en: 'No. {code}',
  },
  body: {
    zh: '兹证明 {name}（证件类型 {id_type}，证件号码 {id_masked}）按照《{scheme_name}》{scheme_version}，完成理论考试（{theory}/100）与{route_name}，经认证委员会于 {decision_date} 评议，达到 {occupation} / {direction} {level} 的能力要求，特发此证。',
    en: 'This certifies that {name} (identity document {id_type}, {id_masked}) has met the requirements of the {scheme_name}, {scheme_version}, at {level} in {occupation} / {direction}, by theory examination ({theory}/100) and {route_name}, by decision of the Certification Board on {decision_date}.',
  },
  facts: [
    {
      id: 'issuer',
      zh: '认证机构：{body}',
      en: 'Issued by {body}',
    },
    {
      id: 'validity',
      zh: '有效期：{valid_from} 至 {valid_to}',
      en: 'Valid {valid_from} to {valid_to}, subject to good standing',
    },
    {
      id: 'route',
      zh: '认证路径：{route_name}',
      en: 'Route: {route_name}',
    },
    {
      id: 'employer',
      zh: '评定时所在机构：{employer}',
      en: 'Organisation at the time of assessment: {employer}',
    },
    {
      id: 'batch',
      zh: '批次：第{batch}批',
      en: 'Batch {batch}',
    },
    {
      id: 'decision',
      zh: '决定编号：{decision_code}',
      en: 'Decision {decision_code}',
    },
    {
      id: 'verify',
      zh: '验证：{verify_url}（二维码）；状态以在线查询为准',
      en: 'Verify the current status at {verify_url} (QR code)',
    },
  ],
  disclaimer: {
    zh: '本证书由{body}依自有认证方案颁发，表明持证人在评审时的能力水平，非行政许可，不作为准入类证明。',
    en: 'This private certification by {body} states competence shown at the time of assessment; it is not a licence or government qualification.',
  },
  statuses: [
    {
      id: 'conditional',
      stamp: {
        zh: '暂定 — 待{settle_date}数据结算复核',
        en: 'Conditional — pending settlement on {settle_date}',
      },
    },
    {
      id: 'active',
      stamp: {
        zh: '有效',
        en: 'Valid',
      },
    },
    {
      id: 'suspended',
      stamp: {
        zh: '已中止 {status_date}',
        en: 'Suspended {status_date}',
      },
    },
    {
      id: 'reduced',
      stamp: {
        zh: '范围缩减 {status_date}',
        en: 'Scope reduced {status_date}',
      },
    },
    {
      id: 'withdrawn',
      stamp: {
        zh: '已撤销 {status_date}',
        en: 'Withdrawn {status_date}',
      },
    },
    {
      id: 'expired',
      stamp: {
        zh: '已过期 {valid_to}',
        en: 'Expired {valid_to}',
      },
    },
    {
      id: 'replaced',
      stamp: {
        zh: '已由 {new_code} 替代',
        en: 'Replaced by {new_code}',
      },
    },
  ],
  distinction_line: {
    zh: '成绩优异',
    en: 'With distinction',
  },
  variables: [
    {
      id: 'code',
    },
    {
      id: 'name',
    },
    {
      id: 'id_type',
    },
    {
      id: 'id_masked',
    },
    {
      id: 'scheme_name',
    },
    {
      id: 'scheme_version',
    },
    {
      id: 'theory',
    },
    {
      id: 'route_name',
    },
    {
      id: 'decision_date',
    },
    {
      id: 'decision_code',
    },
    {
      id: 'occupation',
    },
    {
      id: 'direction',
      empty: '--',
    },
    {
      id: 'level',
    },
    {
      id: 'body',
    },
    {
      id: 'employer',
      empty: '--',
    },
    {
      id: 'valid_from',
    },
    {
      id: 'valid_to',
    },
    {
      id: 'batch',
    },
    {
      id: 'verify_url',
    },
    {
      id: 'settle_date',
    },
    {
      id: 'status_date',
    },
    {
      id: 'new_code',
    },
  ],
};

export const sampleValues = {
  'zh-CN': {
    code: 'KP-2026-0000-0001-U',
    name: '石岚',
    id_type: '居民身份证',
    id_masked: '1301**********0000',
    scheme_name: '直播电商操盘手能力认证方案',
    scheme_version: '2026版',
    theory: '86',
    route_name: '直播实操考试',
    decision_date: '2026年9月11日',
    decision_code: 'D-2026-001',
    occupation: '直播电商操盘手',
    direction: '综合',
    level: '高级（L3）',
    body: '操盘手认证委员会',
    employer: '北岳直播服务',
    valid_from: '2026年9月11日',
    valid_to: '2028年9月10日',
    batch: '1',
    verify_url: 'https://kaopu.example/v/TJJEW-XWNVE-4XGM',
    settle_date: '2026年9月25日',
    status_date: '2026年9月25日',
    new_code: 'KP-2026-0000-0002-S',
  },
  en: {
    code: 'KP-2026-0000-0001-U',
    name: 'Shi Lan',
    id_type: 'resident identity card',
    id_masked: '1301**********0000',
    scheme_name: 'Live-Commerce Operator Competence Scheme',
    scheme_version: '2026 edition',
    theory: '86',
    route_name: 'live practical examination',
    decision_date: '11 September 2026',
    decision_code: 'D-2026-001',
    occupation: 'Live-commerce operator',
    direction: 'General',
    level: 'Senior (L3)',
    body: 'Live-Commerce Operator Certification Council',
    employer: 'Beiyue Live Services',
    valid_from: '11 September 2026',
    valid_to: '10 September 2028',
    batch: '1',
    verify_url: 'https://kaopu.example/v/TJJEW-XWNVE-4XGM',
    settle_date: '25 September 2026',
    status_date: '25 September 2026',
    new_code: 'KP-2026-0000-0002-S',
  },
};

export const forbiddenWordsSection = {
  exempt: ['disclaimer'],
  exempt_if_body_kind: 'filed',
  zh: [
    {
      word: '中华人民共和国',
      why: {
        zh: '市场化证书不得使用国名',
        en: 'a private certificate may not carry the name of the state',
      },
    },
    {
      word: '中国',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: '中华',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: '国家',
      why: {
        zh: '暗示国家背书',
        en: 'suggests that the state stands behind it',
      },
    },
    {
      word: '全国',
      why: {
        zh: '暗示全国通行',
        en: 'suggests validity by law nationwide',
      },
    },
    {
      word: '职业资格',
      why: {
        zh: '保留给国家目录',
        en: 'reserved for the national catalogue',
      },
    },
    {
      word: '人员资格',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: '国徽',
      why: {
        zh: '不得使用国徽及其描述',
        en: 'the national emblem may not be used or named',
      },
    },
    {
      word: '上岗证',
      why: {
        zh: '暗示从业许可',
        en: 'suggests a permit to work',
      },
    },
    {
      word: '执业',
      why: {
        zh: '暗示执业许可',
        en: 'suggests a permit to practise',
      },
    },
    {
      word: '职业技能等级证书',
      why: {
        zh: '只有备案机构可用',
        en: 'only a filed body may use it',
      },
    },
  ],
  en: [
    {
      word: 'national',
      why: {
        zh: '暗示国家背书',
        en: 'suggests that the state stands behind it',
      },
    },
    {
      word: 'state-recognised',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: "People's Republic of China",
      why: {
        zh: '不得使用国名',
        en: 'may not carry the name of the state',
      },
    },
    {
      word: 'China',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: 'vocational qualification',
      why: {
        zh: '保留给国家目录',
        en: 'reserved for the national catalogue',
      },
    },
    {
      word: 'professional qualification',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: 'licence',
      why: {
        zh: '暗示行政许可',
        en: 'suggests a permit',
      },
    },
    {
      word: 'license',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: 'licensed',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
    {
      word: 'government-approved',
      why: {
        zh: '同上',
        en: 'as above',
      },
    },
  ],
};
