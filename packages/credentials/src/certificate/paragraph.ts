import { Text, type TextProps } from '@react-pdf/renderer';
import { createElement as element, type ReactElement } from 'react';
import { breakChineseLines, withFixedSpaces } from './break-chinese-lines.ts';

/** A text of several lines, broken as its language wants it. */
export function paragraph(text: string, style: TextProps['style'], key?: string): ReactElement {
  return element(Text, { key, style, hyphenationCallback: breakChineseLines }, withFixedSpaces(text));
}
