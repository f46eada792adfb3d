import { i18n } from '@kaopu/i18n/i18next-instance.ts';
import { getLanguage } from '@kaopu/i18n/language.ts';
import '../src/verify/title-font.css';
import '../src/verify/verify.css';
import { renderPage } from '../src/verify/verify-page.ts';
import type {
  CertificateStatus,
  FoundCertificate,
  SignatureState,
  VerifyView,
} from '../src/verify/verify-view.ts';

const checkedAt = '2026-11-22T02:42:07.000Z';
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });

function found(status: CertificateStatus, state: SignatureState): VerifyView {
  const certificate: FoundCertificate = {
    kind: 'credential',
    number: 'KP-2026-0000-0137-T',
    verifyCode: 'TJJEW-XWNVE-4XGM',
    status,
    checkedAt,
    holder: text('石　岚', 'Shi Lan'),
    scheme: text('直播电商操盘手能力认证方案', 'Live-Commerce Operator Competence Scheme'),
    schemeVersion: text('2026版', '2026 edition'),
    occupation: text('直播电商操盘手', 'Live-commerce operator'),
    direction: text('综合', 'General'),
    level: text('高级（L3）', 'Senior (L3)'),
    route: text('直播实操考试', 'live practical examination'),
    batchNumber: 1,
    issuer: text('操盘手认证委员会', 'Live-Commerce Operator Certification Council'),
    issuedAt: '2026-09-11T09:41:00.000Z',
    validFrom: '2026-09-11T09:28:00.000Z',
    validUntil: '2028-09-10T15:59:59.000Z',
    periods: [
      { status: 'active', from: '2026-09-11T09:41:00.000Z', to: '2026-10-12T02:00:00.000Z' },
      { status, from: '2026-10-12T02:00:00.000Z', to: null },
    ],
    did: 'did:web:kaopu.example',
    documentUrl: 'https://kaopu.example/credentials/TJJEW-XWNVE-4XGM',
    certificateUrl: 'https://kaopu.example/credentials/TJJEW-XWNVE-4XGM/certificate.pdf',
    verifyUrl: 'https://kaopu.example/v/TJJEW-XWNVE-4XGM',
  };
  const outcome = state === 'valid' ? 'passed' : state === 'invalid' ? 'failed' : 'unavailable';
  const checks = ['structure', 'issuer', 'proof', 'content'].map((name) => ({ name, outcome }) as const);
  return {
    kind: 'found',
    found: certificate,
    signature: { state, checks: state === 'checking' ? [] : checks },
  };
}

/** Every state of the verify page under one another, for people to look at. Never part of a build. */
function draw(): void {
  const views: VerifyView[] = [
    found('active', 'valid'),
    found('revoked', 'valid'),
    found('suspended', 'checking'),
    found('expired', 'unavailable'),
    found('active', 'invalid'),
    { kind: 'status', number: 'KP-2026-0000-0137-T', status: 'active', checkedAt },
    { kind: 'unknown', typed: 'KP-2026-0000-0119-2', checkedAt },
    { kind: 'malformed', typed: 'KP-2026-0000-0002-T', checkedAt },
    { kind: 'offline' },
    { kind: 'busy' },
    { kind: 'checking' },
    { kind: 'ask', isEmpty: true },
  ];
  const actions = { submit: () => undefined, retry: () => undefined };
  document
    .getElementById('verify')
    ?.replaceChildren(...views.flatMap((view) => renderPage(view, getLanguage(), actions)));
}

i18n.on('languageChanged', draw);
draw();
