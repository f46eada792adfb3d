import { Text, View } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import type { CertificateSheet } from './certificate-sheet.ts';
import { page, styles } from './certificate-style.ts';
import { fitLine, fitRows } from './fit-font-size.ts';
import { paragraph } from './paragraph.ts';

const WIDTH = page.width - 2 * page.margin;
/** What head and foot leave for the statement and for the facts, in points. */
const BODY = { width: WIDTH, height: 124, padding: 0, largest: 12.5, smallest: 8 };
const FACTS = { width: WIDTH * 0.475, height: 98, leading: 1.4, padding: 10, largest: 9, smallest: 6 };

/** Whom it is for, what it states, and the facts. */
export function CertificateMiddle({ sheet }: { sheet: CertificateSheet }): ReactElement {
  const { wording } = sheet;
  const name = spaceShortName(sheet.holderName);
  const leading = sheet.language === 'zh-CN' ? 1.95 : 1.75;
  const body = { fontSize: fitRows([[wording.body]], { ...BODY, leading }), lineHeight: leading };
  const facts = wording.facts.filter(({ id }) => id !== 'verify');
  const fact = { fontSize: fitRows(inPairs(facts.map(({ text }) => text)), FACTS) };
  return element(
    View,
    null,
    paragraph(name, [styles.name, { fontSize: fitLine(name, { width: 405, largest: 36 }) }]),
    paragraph(sheet.levelLine, styles.level),
    paragraph(wording.body, [styles.body, body]),
    wording.distinction ? element(Text, { style: styles.distinction }, wording.distinction) : null,
    element(
      View,
      { style: styles.facts },
      ...facts.map(({ id, text }) => paragraph(text, [styles.fact, fact], id)),
    ),
  );
}

function inPairs(texts: readonly string[]): string[][] {
  return texts.flatMap((text, at) => (at % 2 === 0 ? [[text, texts[at + 1] ?? '']] : []));
}

/** A Chinese name of two characters is set with a space between, as is the custom. */
function spaceShortName(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? [...name].join('\u3000') : name;
}
