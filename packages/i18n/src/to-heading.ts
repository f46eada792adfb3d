/**
 * A name as a heading or a line of its own begins, with a capital where its script has any. Route names are written
 * in lower case, because certificates say them inside a sentence.
 */
export function toHeading(name: string): string {
  const [first = ''] = name;
  return first.toLocaleUpperCase('en') + name.slice(first.length);
}
