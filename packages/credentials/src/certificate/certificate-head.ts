import { View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import { StatusStamp } from './certificate-marks.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { styles } from './certificate-style.ts';
import { fitLine } from './fit-font-size.ts';
import { paragraph } from './paragraph.ts';

/** Who issues, what it is, and its number; above them the status, when it is another than valid. */
export function CertificateHead({ sheet }: { sheet: CertificateSheet }): ReactElement {
  const { wording, status } = sheet;
  const chinese = sheet.language === 'zh-CN';
  const title = {
    fontSize: fitLine(wording.title, { width: chinese ? 380 : 430, largest: chinese ? 38 : 31 }),
    letterSpacing: chinese ? 7 : 0.4,
  };
  return element(
    View,
    null,
    status === 'active' ? null : element(StatusStamp, { text: wording.stamp, status }),
    paragraph(sheet.issuerName, styles.issuer),
    paragraph(wording.title, [styles.title, title]),
    paragraph(sheet.otherTitle, styles.otherTitle),
    element(View, { style: styles.rule }),
    paragraph(wording.numberLine, styles.number),
  );
}
