import type { EditorWords } from './editor-words.ts';
import type { UploadImage } from './make-extensions.ts';

export type RichTextEditorProps = {
  /** Read once. Give the element another `key` to edit another text. */
  initialHtml: string;
  /** The whole text, after every change; the server sanitises it again when it is saved. */
  onChange: (html: string) => void;
  /** Names the field to screen readers. */
  label: string;
  /** The language of what is written. */
  lang: string;
  words: EditorWords;
  /** Keeps a picture and gives its address on this site (`/files/...`). Without it there are no pictures. */
  uploadImage?: UploadImage;
};
