import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorCode, errorCodes } from '@kaopu/domain/error-code.ts';
import { Duty, ScopeType } from '@kaopu/domain/identity/duty.ts';
import { z } from 'zod';

const path = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'permissions.md');

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];
const none = z.literal('—').transform(() => null);
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(', '))
    .pipe(z.array(item));

const Where = z.enum([
  ...['—', 'own', 'not oneself', 'scheme, own seat'],
  ...ScopeType.exclude(['stage']).options,
] as const);

/** `CODE`, or `CODE (duty, duty)` where only they are refused. */
const Taught = z
  .string()
  .transform((text) => /^(\w+)(?: \((.+)\))?$/.exec(text) ?? [])
  .transform(([, code, duties]) => ({ code, duties: duties?.split(', ') ?? null }))
  .pipe(z.object({ code: z.enum(codes), duties: z.array(Duty).nullable() }));

/** One line of the tables of procedures. */
const ProcedureLine = z.object({
  app: z.enum(['learner', 'admin', 'both']),
  procedure: z.string().regex(/^[a-z]+\.[a-zA-Z]+$/),
  permission: z.string(),
  /** Empty: everybody. */
  whoMay: z.union([z.literal('everybody').transform((): Duty[] => []), listOf(Duty)]),
  where: Where,
  notTheirs: z.union([none, z.literal('left out'), z.enum(codes)]),
  taught: z.union([none, Taught]),
});
export type ProcedureLine = z.infer<typeof ProcedureLine>;

/** One line of the table of duties. */
const DutyLine = z.object({
  duty: Duty,
  givenFor: listOf(ScopeType),
  needsSecondFactor: z.enum(['yes', 'no']),
  isStaff: z.enum(['yes', 'no']),
});

/** The lines of every table of docs/permissions.md whose header begins with these columns, cell by cell. */
export function readTables(header: readonly string[]): string[][] {
  const rows = readFileSync(path, 'utf8').split('\n').map(readCells);
  const lines: string[][] = [];
  let isInside = false;
  for (const cells of rows) {
    if (cells === null) isInside = false;
    else if (header.every((name, index) => cells[index] === name)) isInside = true;
    else if (isInside && cells[0] !== '---') lines.push(cells);
  }
  return lines;
}

const readCells = (line: string): string[] | null =>
  line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : null;

export function readProcedureLines(): ProcedureLine[] {
  return readTables(['app', 'procedure']).map(
    ([app, procedure, permission, whoMay, where, notTheirs, taught]) =>
      ProcedureLine.parse({ app, procedure, permission, whoMay, where, notTheirs, taught }),
  );
}

export function readDutyLines(): z.infer<typeof DutyLine>[] {
  return readTables(['duty', 'given for']).map(([duty, givenFor, needsSecondFactor, isStaff]) =>
    DutyLine.parse({ duty, givenFor, needsSecondFactor, isStaff }),
  );
}
