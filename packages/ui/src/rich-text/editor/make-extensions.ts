import { getUploadImageExtension, Link } from '@mantine/tiptap';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Callout } from './callout.ts';
import { Checklist, ChecklistItem } from './checklist.ts';
import { Diagram } from './diagram.ts';
import { Figure } from './figure.ts';

export type UploadImage = (file: File) => Promise<{ src: string; alt?: string }>;

/** What may stand in written content. The heading of the page is the only h1, so text begins at h2. */
export function makeExtensions(
  uploadImage: UploadImage | undefined,
  nameTask: (text: string, isDone: boolean) => string,
) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      link: false,
      underline: false,
      trailingNode: false,
    }),
    Link.configure({ openOnClick: false, defaultProtocol: 'https' }),
    TableKit.configure({ table: { resizable: false } }),
    uploadImage === undefined ? Image : getUploadImageExtension(Image, { onImageUpload: uploadImage }),
    Checklist,
    ChecklistItem.configure({
      a11y: { checkboxLabel: (node, isDone) => nameTask(node.textContent, isDone) },
    }),
    Callout,
    Diagram,
    Figure,
  ];
}
