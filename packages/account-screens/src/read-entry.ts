/** What stands in a text field of a form. Passwords keep their spaces; the server trims what it trims. */
export function readEntry(entered: FormData, name: string): string {
  const value = entered.get(name);
  return typeof value === 'string' ? value : '';
}
