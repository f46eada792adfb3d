import type { Project } from '../project.ts';
import { resolveImport } from '../resolve-import.ts';
import { declaredNames, isReference } from '../scope.ts';
import { type SourceFile, violationAt } from '../source-file.ts';
import { isNode, memberOf, nameOf, type Place, type SyntaxNode, walk } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

type Finding = { wrong: string; instead: string };

const CLOCK: Finding = { wrong: 'domain reads the clock', instead: 'take `now: Date` as an argument' };
const CHANCE: Finding = {
  wrong: 'domain draws at random',
  instead: 'take the random numbers, the seed or the ids as arguments',
};
const OUTSIDE: Finding = {
  wrong: 'domain reaches outside',
  instead: 'take the value as an argument; the browser and the server run the same rule',
};
const WAITS: Finding = {
  wrong: 'domain waits',
  instead: 'decide from facts that are already there: gather in api, ask domain, then store',
};

const GLOBALS: Record<string, Finding> = {
  ...Object.fromEntries(['performance', 'Temporal'].map((name) => [name, CLOCK])),
  crypto: CHANCE,
  ...Object.fromEntries(
    'process window document navigator location globalThis global self fetch XMLHttpRequest localStorage sessionStorage indexedDB Buffer require console'
      .split(' ')
      .map((name) => [name, OUTSIDE]),
  ),
  ...Object.fromEntries(
    'Promise setTimeout setInterval setImmediate queueMicrotask'.split(' ').map((name) => [name, WAITS]),
  ),
};

const MEMBERS: Record<string, Finding> = { 'Date.now': CLOCK, 'Math.random': CHANCE };

function isEmptyDate(node: SyntaxNode): boolean {
  if (node.type === 'CallExpression') return nameOf(node.callee) === 'Date';
  const isDate = node.type === 'NewExpression' && nameOf(node.callee) === 'Date';
  return isDate && Array.isArray(node.arguments) && node.arguments.length === 0;
}

function isWaiting(node: SyntaxNode): boolean {
  const isAsync = /Function/.test(node.type) && node.async === true;
  const isLoop = node.type === 'ForOfStatement' && node.await === true;
  return isAsync || isLoop || ['AwaitExpression', 'ImportExpression'].includes(node.type);
}

function judge(
  node: SyntaxNode,
  place: Place,
  locals: ReadonlySet<string>,
): (Finding & { what: string }) | null {
  const member = memberOf(node)?.join('.') ?? '';
  if (MEMBERS[member]) return { ...MEMBERS[member], what: member };
  if (isEmptyDate(node)) return { ...CLOCK, what: 'Date without an argument' };
  if (isWaiting(node)) return { ...WAITS, what: 'async, await or import()' };
  const name = nameOf(node);
  if (!name || locals.has(name) || !Object.hasOwn(GLOBALS, name) || !isReference(place, node)) return null;
  return GLOBALS[name] ? { ...GLOBALS[name], what: name } : null;
}

function checkImports(file: SourceFile): Violation[] {
  return file.imports.flatMap((entry) => {
    const target = resolveImport(file, entry);
    if (target.kind === 'ours' || target.name === 'zod') return [];
    const wrong = `${OUTSIDE.wrong} (${target.name})`;
    return [violationAt(file, entry.start, wrong, `${OUTSIDE.instead}; of packages, domain uses zod alone`)];
  });
}

function checkFile(file: SourceFile): Violation[] {
  const locals = declaredNames(file.program);
  const found = checkImports(file);
  walk(file.program, (node, place) => {
    const finding = isNode(node) ? judge(node, place, locals) : null;
    if (finding)
      found.push(violationAt(file, node.start, `${finding.wrong} (${finding.what})`, finding.instead));
  });
  return found;
}

/** `domain` has no clock, chance, network, environment, browser or Node in it, and never waits. */
export function pureDomain(project: Project): Violation[] {
  return [...project.files.values()]
    .filter((file) => file.path.startsWith('packages/domain/src/') && !file.isTest)
    .flatMap(checkFile);
}
