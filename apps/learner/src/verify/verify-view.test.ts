import { expect, test } from 'vitest';
import { saysTheSame } from './says-the-same.ts';
import { bandOf, type FoundCertificate } from './verify-view.ts';

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const found = {
  number: 'KP-2026-0000-0001-U',
  holder: text('石岚', 'Shi Lan'),
  level: text('高级（L3）', 'Senior (L3)'),
  route: text('直播实操考试', 'live practical examination'),
  validFrom: '2026-09-11T09:28:00.417Z',
  validUntil: '2028-09-10T15:59:59.000Z',
} as FoundCertificate;
const credential = {
  validFrom: '2026-09-11T09:28:00Z',
  validUntil: '2028-09-10T15:59:59Z',
  evidence: [{ name: '直播实操考试' }],
  credentialSubject: {
    certificateNumber: 'KP-2026-0000-0001-U',
    identifier: [{ identityHash: '石岚' }, { identityHash: 'Shi Lan' }],
    achievement: { name: '直播电商操盘手 高级（L3）' },
  },
};

test('a signature that does not hold stands above every status', () => {
  for (const status of ['active', 'suspended', 'revoked', 'expired'] as const) {
    expect(bandOf(status, 'invalid')).toBe('untrusted');
  }
  expect(bandOf('active', 'checking')).toBe('valid');
  expect(bandOf('active', 'unavailable')).toBe('valid');
  expect(bandOf('revoked', 'valid')).toBe('revoked');
});

test('what is signed must be what the page shows', () => {
  expect(saysTheSame(credential, found)).toBe(true);
  const changes: Partial<FoundCertificate>[] = [
    { holder: text('石蓝', 'Shi Lan') },
    { number: 'KP-2026-0000-0002-S' },
    { level: text('首席（L5）', 'Chief (L5)') },
    { route: text('业绩认定', 'track-record assessment') },
    { validFrom: '2026-09-12T09:28:00.000Z' },
    { validUntil: '2038-09-10T15:59:59.000Z' },
  ];
  for (const change of changes) expect(saysTheSame(credential, { ...found, ...change })).toBe(false);
});

test('a document of any other shape never says the same', () => {
  for (const other of [{}, { credentialSubject: null }, { credentialSubject: [] }, { evidence: 'x' }]) {
    expect(saysTheSame(other, found)).toBe(false);
  }
});
