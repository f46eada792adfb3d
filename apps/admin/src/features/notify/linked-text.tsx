import { Fragment } from 'react';

/** Plain text in which addresses can be followed, as a mail program shows it. */
export function LinkedText({ text }: { text: string }) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((piece, order) => (
      <Fragment key={order}>{/^https?:/.test(piece) ? <a href={piece}>{piece}</a> : piece}</Fragment>
    ));
}
