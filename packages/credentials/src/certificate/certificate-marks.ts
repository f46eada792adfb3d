import { Text, View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import { ink, page, styles } from './certificate-style.ts';
import { fitLine } from './fit-font-size.ts';
import { SERIF } from './register-fonts.ts';

const DEMO_ROWS = 7;

/** The issuer's seal: a few characters in a vermilion square, a little turned as a hand would. */
export function Seal({ lines }: { lines: readonly string[] }): ReactElement {
  const longest = Math.max(1, ...lines.map((line) => [...line].length));
  const fontSize = Math.min(24, 70 / longest, 64 / (lines.length * 1.22));
  return element(
    View,
    { style: styles.seal },
    ...lines.map((line) => element(Text, { key: line, style: [styles.sealLine, { fontSize }] }, line)),
  );
}

/** The status in a box at the head; amber while it is only conditional. */
export function StatusStamp({ text, status }: { text: string; status: string }): ReactElement {
  const color = status === 'conditional' ? ink.amber : ink.seal;
  const box = element(Text, { style: [styles.stamp, { color, borderColor: color }] }, text);
  return element(View, { style: styles.stampPlace }, box);
}

/** The same words across the whole sheet, for a certificate that does not count as it stands. */
export function Watermark({ text }: { text: string }): ReactElement {
  const fontSize = fitLine(text, { width: 560, largest: 64 });
  return diagonal({
    text,
    fontSize,
    color: ink.seal,
    opacity: 0.13,
    top: page.height / 2 - fontSize,
    key: 'status',
  });
}

/** Says on every part of the sheet that a demo issued it. */
export function DemoMarks(): ReactElement {
  const rows = Array.from({ length: DEMO_ROWS }, (_, row) =>
    diagonal({
      text: 'DEMO 演示 DEMO 演示 DEMO',
      fontSize: 30,
      color: ink.ink,
      opacity: 0.05,
      top: 60 + (row * (page.height - 120)) / (DEMO_ROWS - 1),
      key: `demo-${row}`,
    }),
  );
  const band = element(
    Text,
    {
      key: 'band',
      style: {
        position: 'absolute',
        top: 9,
        left: 0,
        right: 0,
        textAlign: 'center',
        fontSize: 8,
        letterSpacing: 1.2,
        color: ink.seal,
        lineHeight: 1.3,
      },
    },
    '演示样本，不证明任何事 · DEMO SPECIMEN, PROVES NOTHING',
  );
  return element(
    View,
    { style: { position: 'absolute', top: 0, left: 0, right: 0, bottom: 0 } },
    ...rows,
    band,
  );
}

function diagonal(mark: {
  text: string;
  fontSize: number;
  color: string;
  opacity: number;
  top: number;
  key: string;
}): ReactElement {
  const style = {
    position: 'absolute',
    left: -120,
    right: -120,
    top: mark.top,
    textAlign: 'center',
    fontFamily: SERIF,
    fontWeight: 700,
    fontSize: mark.fontSize,
    lineHeight: 1.3,
    color: mark.color,
    opacity: mark.opacity,
    transform: 'rotate(-32deg)',
  } as const;
  return element(Text, { key: mark.key, style }, mark.text);
}
