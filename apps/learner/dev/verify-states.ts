import { i18n } from '@kaopu/i18n/i18next-instance.ts';
import { getLanguage } from '@kaopu/i18n/language.ts';
import '../src/verify/title-font.css';
import '../src/verify/verify.css';
import { renderPage } from '../src/verify/verify-page.ts';
import type { CertificateStatus, SignatureState, VerifyView } from '../src/verify/verify-view.ts';

const checkedAt = new Date('2026-11-22T02:42:07Z');

function found(status: CertificateStatus, signature: SignatureState): VerifyView {
  const certificate = {
    holder: getLanguage() === 'en' ? 'Shi Lan' : '石　岚',
    title: getLanguage() === 'en' ? 'Live-commerce operator · Advanced L3' : '直播电商操盘手 · 高级 L3',
    number: 'KP-2026-0000-0137-T',
    route: getLanguage() === 'en' ? 'live practical, batch 1' : '直播实操考试，第 1 批',
    issuedOn: '2026-09-12',
    expiresOn: '2028-09-11',
    issuer: getLanguage() === 'en' ? 'Operator Certification Board' : '操盘手认证委员会',
  };
  return { kind: 'found', status, checkedAt, certificate, signature };
}

/** Every state of the verify page under one another, for people to look at. Never part of a build. */
function draw(): void {
  const views: VerifyView[] = [
    found('valid', 'valid'),
    found('revoked', 'valid'),
    found('suspended', 'checking'),
    found('expired', 'unavailable'),
    { kind: 'unknown', code: 'KP-2026-0000-9999-X', checkedAt },
    { kind: 'offline' },
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
