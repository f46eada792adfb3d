import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import type { ComponentType } from 'react';

/** `onChange` gives the whole new body. `resetKey` changes when the body came from elsewhere and is read anew. */
export type AuthorProps = { body: ItemBody; onChange: (body: ItemBody) => void; resetKey: number };

/** How one kind of interaction is written. */
export type InteractionAuthor = {
  name: string;
  /** Content, key, scoring and the reasons of its parts; what all items have is not its business. */
  Fields: ComponentType<AuthorProps>;
  /** The body that a new item begins with; incomplete on purpose. */
  newBody: (domainCode: string) => ItemBody;
  /** What the author calls a part of the content, such as the letter of an option. */
  namePart: (content: unknown, part: string) => string;
};
