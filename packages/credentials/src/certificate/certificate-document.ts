import { Document, type DocumentProps, Page, Path, Svg, View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import { CertificateFoot } from './certificate-foot.ts';
import { CertificateHead } from './certificate-head.ts';
import { DemoMarks, Watermark } from './certificate-marks.ts';
import { CertificateMiddle } from './certificate-middle.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { ink, page, styles } from './certificate-style.ts';
import { drawWavePath } from './wave-path.ts';

const WAVE_HEIGHT = 26;
const INSET = 31.5;
/** Statuses under which the sheet as printed no longer counts. */
const VOIDED = ['suspended', 'reduced', 'withdrawn', 'expired', 'replaced'];

/** One certificate as one A4 sheet. */
export function CertificateDocument({ sheet }: { sheet: CertificateSheet }): ReactElement<DocumentProps> {
  const about = {
    title: `${sheet.wording.title} ${sheet.holderName}`,
    author: sheet.issuerName,
    subject: sheet.wording.numberLine,
    language: sheet.language,
    creator: 'Kaopu',
    producer: 'Kaopu',
    creationDate: sheet.madeAt,
    modificationDate: sheet.madeAt,
  };
  const parts = [CertificateHead, CertificateMiddle].map((part) => element(part, { key: part.name, sheet }));
  return element(
    Document,
    about,
    element(
      Page,
      { size: 'A4', style: styles.page },
      element(View, { style: styles.frame }),
      element(View, { style: styles.innerFrame }),
      wave(INSET),
      wave(page.height - INSET - WAVE_HEIGHT),
      element(View, { style: styles.sheet }, ...parts, ...CertificateFoot({ sheet })),
      sheet.demo ? element(DemoMarks) : null,
      VOIDED.includes(sheet.status) ? element(Watermark, { text: sheet.wording.stamp }) : null,
    ),
  );
}

function wave(top: number): ReactElement {
  const width = page.width - 2 * INSET;
  const place = { position: 'absolute', left: INSET, top, width, height: WAVE_HEIGHT } as const;
  return element(
    Svg,
    { viewBox: `0 0 ${width} ${WAVE_HEIGHT}`, style: place },
    element(Path, {
      d: drawWavePath(width, WAVE_HEIGHT, 14),
      stroke: ink.line,
      strokeWidth: 0.35,
      fill: 'none',
    }),
  );
}
