/** Where somebody goes on after signing in: a place of this application, in the parts that the router takes. */
export type NextPlace = { to: string; search: Record<string, string>; hash: string };

const home: NextPlace = { to: '/', search: {}, hash: '' };
const steps = ['/sign-in', '/sign-up', '/second-factor', '/forgotten-password', '/reset-password'];

/**
 * Reads `next` of a sign-in link. Anything but a path of this application leads home: a link to our sign-in must
 * not be a way to somewhere else. The steps of signing in themselves are no place to go on to.
 */
export function readNextPath(next: unknown): NextPlace {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return home;
  const { origin, pathname, searchParams, hash } = new URL(next, 'http://here.invalid');
  if (origin !== 'http://here.invalid' || steps.includes(pathname)) return home;
  return { to: pathname, search: Object.fromEntries(searchParams), hash: hash.slice(1) };
}
