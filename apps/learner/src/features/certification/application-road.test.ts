import { expect, test } from 'vitest';
import { applicationRoad } from './application-road.ts';
import { linkedInAddress } from './linked-in-address.ts';

const submittedAt = '2026-10-29T02:00:00.000Z';
const admittedAt = '2026-11-03T02:00:00.000Z';
const fresh = { step: 'bring_evidence', submittedAt: null, admittedAt: null, decisions: [] } as const;
const states = (application: Parameters<typeof applicationRoad>[0]) =>
  applicationRoad(application).map(({ state }) => state);

test('the road shows what is behind, where one stands, and what is ahead', () => {
  expect(states(fresh)).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead']);
  const admitted = { ...fresh, step: 'complete', submittedAt, admittedAt } as const;
  expect(applicationRoad(admitted)).toEqual([
    { key: 'handIn', state: 'done', at: submittedAt },
    { key: 'admission', state: 'done', at: admittedAt },
    { key: 'complete', state: 'now', at: null },
    { key: 'board', state: 'ahead', at: null },
    { key: 'certificate', state: 'ahead', at: null },
  ]);
  const decisions = [
    { outcome: 'pass', closedAt: '2026-11-20T02:00:00.000Z' },
    { outcome: 'defer', closedAt: '2026-11-10T02:00:00.000Z' },
  ];
  const certified = { ...admitted, step: 'certified', decisions } as const;
  expect(states(certified).every((state) => state === 'done')).toBe(true);
  expect(applicationRoad(certified)[3]?.at).toBe('2026-11-20T02:00:00.000Z');
});

test('a road that ended early has no place where one stands', () => {
  for (const step of ['refused', 'withdrawn', 'not_passed'] as const) {
    const road = states({ ...fresh, step, submittedAt });
    expect(road[0]).toBe('done');
    expect(road).not.toContain('now');
  }
});

test('LinkedIn is told what the certificate says, in the chosen language', () => {
  const address = new URL(
    linkedInAddress(
      {
        occupation: { 'zh-CN': '直播电商操盘手', en: 'Live-commerce operator' },
        levelName: { 'zh-CN': '高级（L3）', en: 'Senior (L3)' },
        issuerName: { 'zh-CN': '认证委员会', en: 'Certification Council' },
        validFrom: '2026-09-11T09:28:00.000Z',
        validUntil: '2028-09-10T15:59:59.000Z',
        verifyUrl: 'https://kaopu.example/v/TJJEW-XWNVE-4XGM',
        number: 'KP-2026-0000-0001-U',
      },
      'en',
    ),
  );
  expect(address.origin).toBe('https://www.linkedin.com');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    name: 'Live-commerce operator Senior (L3)',
    organizationName: 'Certification Council',
    issueYear: '2026',
    issueMonth: '9',
    expirationYear: '2028',
    certUrl: 'https://kaopu.example/v/TJJEW-XWNVE-4XGM',
  });
});
