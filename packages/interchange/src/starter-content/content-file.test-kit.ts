import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../content/', import.meta.url);

/** The text of one file of the starter content, such as `items/D1.yaml`. */
export function readContent(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** The files of one folder of the starter content, as `folder/name`. */
export function listContent(name: string): string[] {
  return readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`);
}
