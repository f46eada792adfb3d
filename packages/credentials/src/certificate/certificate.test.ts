import { describe, expect, it } from 'vitest';
import { breakChineseLines, withFixedSpaces } from './break-chinese-lines.ts';
import { exampleSheet } from './certificate.example.ts';
import { fitLine, fitRows } from './fit-font-size.ts';
import { drawQrPath } from './qr-path.ts';
import { renderCertificate } from './render-certificate.ts';

describe('line breaks', () => {
  it('may come after any Chinese character, never before a closing mark or after an opening one', () => {
    const units = breakChineseLines('按照《方案》2026版，完成理论考试（86/100）。').filter(
      (unit) => unit !== '',
    );
    expect(units).toEqual([
      ...['按', '照', '《方', '案》', '2026', '版，', '完', '成', '理', '论', '考', '试', '（86/100）。'],
    ]);
  });

  it('lose no character, and leave English words whole', () => {
    const text = withFixedSpaces('兹证明 石岚（证件类型 居民身份证）。');
    expect(breakChineseLines(text).join('')).toBe(text);
    expect(text).not.toContain(' ');
    expect(breakChineseLines('Certification')).toEqual(['Certification']);
    expect(withFixedSpaces('Shi Lan')).toBe('Shi Lan');
  });
});

describe('font sizes', () => {
  it('shrink as a line grows, and not before', () => {
    expect(fitLine('石　岚', { width: 405, largest: 36 })).toBe(36);
    expect(fitLine('阿'.repeat(20), { width: 405, largest: 36 })).toBe(20.25);
  });

  it('shrink until all rows fit, down to the smallest', () => {
    const space = { width: 459, height: 124, leading: 1.95, padding: 0, largest: 12.5, smallest: 8 };
    expect(fitRows([['字'.repeat(100)]], space)).toBe(12.5);
    expect(fitRows([['字'.repeat(250)]], space)).toBeLessThan(12.5);
    expect(fitRows([['字'.repeat(9000)]], space)).toBe(8);
  });
});

describe('QR code', () => {
  it('has its three corners and no square outside', () => {
    const { path, size } = drawQrPath('https://kaopu.example/v/TJJEW-XWNVE-4XGM');
    for (const corner of [`M0 0h`, `M${size - 1} 0h`, `M0 ${size - 1}h`]) expect(path).toContain(corner);
    expect(path).not.toContain(`M${size} `);
  });
});

describe('the printed certificate', { timeout: 60_000 }, () => {
  it.each(['zh-CN', 'en'] as const)(
    'is one A4 page with its own fonts in it, the same bytes every time: %s',
    async (language) => {
      const first = await renderCertificate(exampleSheet(language));
      const text = Buffer.from(first).toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(text).toMatch(/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
      expect(text).toMatch(/\/FontName \/[A-Z]+\+NotoSerifSC/);
      expect(
        Buffer.compare(Buffer.from(await renderCertificate(exampleSheet(language))), Buffer.from(first)),
      ).toBe(0);
    },
  );

  it('stays on one page with long names, a status and a demo mark', async () => {
    const name = '阿卜杜勒·热合曼·买买提江·吐尔逊';
    const employer = '广州市某某直播电子商务产业服务股份有限公司第二分公司';
    const sheet = exampleSheet('zh-CN', {
      holderName: name,
      values: { name, employer },
      status: 'withdrawn',
      withDistinction: true,
      demo: true,
    });
    const text = Buffer.from(await renderCertificate(sheet)).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
