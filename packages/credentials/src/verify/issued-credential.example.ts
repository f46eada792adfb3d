import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { signDocument } from '../data-integrity/sign-document.ts';
import { buildDidDocument } from '../did-web/build-did-document.ts';
import { toDidWeb } from '../did-web/did-web.ts';
import type { IssuerKey, PublicIssuerKey } from '../keys/issuer-key.ts';
import type { AchievementCredentialFacts } from '../open-badge/achievement-credential.ts';
import { buildAchievementCredential } from '../open-badge/build-achievement-credential.ts';
import { nameIdentity } from '../open-badge/identity-object.ts';
import { buildStatusListCredential } from '../status-list/build-status-list-credential.ts';
import type { StatusPurpose } from '../status-list/status-entry.ts';

/** One credential as Kaopu issues it, with everything that a verifier fetches. For tests. */
const home = 'https://kaopu.example';
export const issuerDid = toDidWeb(home);
export const now = new Date('2026-11-22T10:42:00Z');

export const facts: AchievementCredentialFacts = {
  credentialUrl: 'https://kaopu.example/credentials/0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21',
  mainLanguage: 'zh-CN',
  issuer: {
    did: issuerDid,
    name: { 'zh-CN': '操盘手认证委员会', en: 'Live-Commerce Operator Certification Council' },
    url: 'https://kaopu.example',
  },
  achievement: {
    url: 'https://kaopu.example/schemes/lco/2026/L3',
    name: { 'zh-CN': '直播电商操盘手 高级（L3）', en: 'Live-commerce operator, Senior (L3)' },
    description: {
      'zh-CN': '能在规定时间内带动一个真实直播间，并让团队的能力留下来。',
      en: 'Brings a real room to a breakthrough within set time and leaves the crew more able.',
    },
    criteria: {
      url: 'https://kaopu.example/schemes/lco/2026',
      narrative: {
        'zh-CN': '理论与实操各部分分别达到60分。',
        en: 'Each part, theory and practical, reaches 60.',
      },
    },
    levelCode: 'L3',
    occupation: { 'zh-CN': '直播电商操盘手', en: 'Live-commerce operator' },
    direction: { 'zh-CN': '综合', en: 'General' },
    schemeVersion: '2026',
  },
  holder: [nameIdentity('石岚')],
  certificateNumber: 'KP-2026-0000-0137-T',
  route: { id: 'live_exam', name: { 'zh-CN': '直播实操考试', en: 'live practical examination' } },
  decision: { code: 'D-2026-001', decidedOn: '2026-09-11' },
  results: [
    {
      id: 'theory',
      name: { 'zh-CN': '理论考试', en: 'Theory examination' },
      value: '86',
      lowest: '0',
      highest: '100',
      required: '60',
    },
  ],
  awardedAt: '2026-09-11T09:00:00Z',
  validFrom: '2026-09-12T00:00:00Z',
  validUntil: '2028-09-11T15:59:59Z',
  status: {
    revocation: { listUrl: 'https://kaopu.example/status/revocation-1', index: 94_567 },
    suspension: { listUrl: 'https://kaopu.example/status/suspension-1', index: 23_452 },
  },
};

/** The same key every time, so that a failing property can be run again. */
export async function makeTestKey(seed = 1, did = issuerDid): Promise<IssuerKey> {
  const pair = await Ed25519Multikey.generate({ controller: did, seed: new Uint8Array(32).fill(seed) });
  const { id, publicKeyMultibase, secretKeyMultibase } = pair;
  return { id, controller: did, publicKeyMultibase, secretKeyMultibase };
}

/** Signs the example and publishes its status lists; `status` says which bits are set. */
export async function issueExample(
  options: {
    /** The installation's address, when it is not the usual one. */
    origin?: string;
    key?: IssuerKey;
    keys?: PublicIssuerKey[];
    status?: Partial<Record<StatusPurpose, boolean>>;
    listKey?: IssuerKey;
    /** Until when the lists may be relied on; null for ever. */
    listUntil?: string | null;
    changes?: Partial<AchievementCredentialFacts>;
  } = {},
) {
  const origin = options.origin ?? home;
  const did = toDidWeb(origin);
  const own: AchievementCredentialFacts = JSON.parse(
    JSON.stringify({ ...facts, ...options.changes })
      .replaceAll(home, origin)
      .replaceAll(issuerDid, did),
  );
  const key = options.key ?? (await makeTestKey(1, did));
  const keys = options.keys ?? [{ publicKeyMultibase: key.publicKeyMultibase, state: 'active' }];
  const credential = await signDocument({
    document: buildAchievementCredential(own),
    key,
    created: new Date('2026-09-12T00:00:00Z'),
  });
  const list = async (purpose: StatusPurpose) => {
    const { listUrl, index } = own.status[purpose];
    return signDocument({
      document: await buildStatusListCredential({
        listUrl,
        issuer: did,
        purpose,
        setIndexes: options.status?.[purpose] ? [index] : [index + 1],
        validFrom: '2020-01-01T00:00:00Z',
        ...(options.listUntil !== null && { validUntil: options.listUntil ?? '2026-11-23T10:00:00Z' }),
      }),
      key: options.listKey ?? key,
      created: new Date('2020-01-01T00:00:00Z'),
    });
  };
  const documents = {
    [did]: buildDidDocument({ did, keys }),
    [own.status.revocation.listUrl]: await list('revocation'),
    [own.status.suspension.listUrl]: await list('suspension'),
  };
  return { credential, documents, key };
}
