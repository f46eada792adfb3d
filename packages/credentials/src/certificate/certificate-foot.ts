import { Path, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import { Seal } from './certificate-marks.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { ink, styles } from './certificate-style.ts';
import { paragraph } from './paragraph.ts';
import { drawQrPath } from './qr-path.ts';

const QR_SIDE = 84;

/** How to check it, the seal, and what it is not. */
export function CertificateFoot({ sheet }: { sheet: CertificateSheet }): ReactElement[] {
  const verify = sheet.wording.facts.find(({ id }) => id === 'verify');
  const { path, size } = drawQrPath(sheet.verifyUrl);
  const square = { viewBox: `0 0 ${size} ${size}`, style: { width: QR_SIDE, height: QR_SIDE } };
  return [
    element(
      View,
      { key: 'check', style: styles.foot },
      element(Svg, square, element(Path, { d: path, fill: ink.ink })),
      element(
        View,
        { style: styles.code },
        element(
          Text,
          { style: styles.codeLabel },
          sheet.language === 'zh-CN' ? '验证码' : 'Verification code',
        ),
        element(Text, { style: styles.codeText }, sheet.verifyCode),
        verify ? paragraph(verify.text, styles.verify) : null,
      ),
      element(Seal, { lines: sheet.seal }),
    ),
    paragraph(sheet.wording.disclaimer, styles.disclaimer, 'disclaimer'),
  ];
}
