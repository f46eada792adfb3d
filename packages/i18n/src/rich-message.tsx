import { Fragment, type ReactNode } from 'react';

type Wrap = (text: string) => ReactNode;

const tagged = /<([a-z]+)>(.*?)<\/\1>/gi;

/**
 * A message with marked parts, such as `I accept the <terms>terms</terms>`: each marked part is handed to the
 * function of its name, the rest stays text. Parts do not nest; a mark nobody handles shows as plain text.
 */
export function RichMessage({ text, parts }: { text: string; parts: Record<string, Wrap> }): ReactNode {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(tagged)) {
    const [whole, name = '', inner = ''] = match;
    pieces.push(text.slice(end, match.index));
    pieces.push(parts[name]?.(inner) ?? inner);
    end = match.index + whole.length;
  }
  pieces.push(text.slice(end));
  return pieces.map((piece, order) => <Fragment key={order}>{piece}</Fragment>);
}
