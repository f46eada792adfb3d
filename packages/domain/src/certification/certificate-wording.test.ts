import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateSection, sampleValues } from './certificate.example.ts';
import { type CertificateValues, fillCertificate, variablesOf } from './certificate-wording.ts';
import { readCertificateSection } from './read-certificate-section.ts';

const template = readCertificateSection(certificateSection);

function fill(
  values: Partial<CertificateValues> = {},
  status = 'active',
  language: 'zh-CN' | 'en' = 'zh-CN',
) {
  return fillCertificate({
    template,
    language,
    status,
    values: { ...sampleValues[language], ...values } as CertificateValues,
  });
}

describe('certificate wording', () => {
  it('says who, by what, and when, in Chinese', () => {
    const filled = fill();
    expect(filled.title).toBe('能力认证证书');
    expect(filled.numberLine).toBe('证书编号 KP-2026-0000-0001-U');
    expect(filled.body).toBe(
      '兹证明 石岚（证件类型 居民身份证，证件号码 1301**********0000）按照《直播电商操盘手能力认证方案》2026版，完成理论考试（86/100）与直播实操考试，经认证委员会于 2026年9月11日 评议，达到 直播电商操盘手 / 综合 高级（L3） 的能力要求，特发此证。',
    );
    expect(filled.stamp).toBe('有效');
    expect(filled.facts.map(({ id }) => id)).toEqual([
      'issuer',
      'validity',
      'route',
      'employer',
      'batch',
      'decision',
      'verify',
    ]);
    expect(filled.distinction).toBeNull();
  });

  it('says the same in English', () => {
    const filled = fill({}, 'suspended', 'en');
    expect(filled.title).toBe('Certificate of Competence');
    expect(filled.body).toContain(
      'at Senior (L3) in Live-commerce operator / General, by theory examination (86/100)',
    );
    expect(filled.stamp).toBe('Suspended 25 September 2026');
    expect(filled.disclaimer).toContain('it is not a licence or government qualification');
  });

  it('writes the sign for none where there is no direction or employer', () => {
    const filled = fill({ direction: null, employer: '' });
    expect(filled.body).toContain('直播电商操盘手 / -- 高级（L3）');
    expect(filled.facts.find(({ id }) => id === 'employer')?.text).toBe('评定时所在机构：--');
  });

  it('leaves out a fact that does not apply', () => {
    expect(fill({ batch: null }).facts.map(({ id }) => id)).not.toContain('batch');
  });

  it('refuses to print a certificate with a gap in it', () => {
    expect(() => fill({ name: null })).toThrow('needs "name"');
    expect(() => fill({}, 'lost')).toThrow('needs "status lost"');
    expect(() => fill({ settle_date: null }, 'conditional')).toThrow('needs "settle_date"');
  });

  it('never leaves a variable unfilled, and never reads a value as a template', () => {
    const value = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(value, fc.constantFrom('zh-CN' as const, 'en' as const), (name, language) => {
        const filled = fill({ name: `{code}${name}` }, 'active', language);
        expect(filled.body).toContain(`{code}${name}`);
        const withoutName = filled.body.replace(`{code}${name}`, '');
        expect(variablesOf(withoutName)).toEqual([]);
      }),
    );
  });
});
