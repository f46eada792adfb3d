/** A foreign key: rows of `from` name rows of `to`. */
export type Reference = { from: string; to: string };

/**
 * Orders tables so that every row that a foreign key names is there before the row that names it. A table may name
 * itself.
 * @throws Error where tables name each other in a circle
 */
export function orderTables(names: readonly string[], references: readonly Reference[]): string[] {
  const ordered: string[] = [];
  const waiting = new Set(names);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((name) =>
      references.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    );
    if (ready.length === 0)
      throw new Error(`tables name each other in a circle: ${[...waiting].sort().join(', ')}`);
    for (const name of ready.sort()) {
      waiting.delete(name);
      ordered.push(name);
    }
  }
  return ordered;
}
