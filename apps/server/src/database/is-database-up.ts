import type { Database } from '@kaopu/db/client.ts';

/** Whether the database answers within two seconds. */
export async function isDatabaseUp(sql: Database['sql']): Promise<boolean> {
  const asked = sql`select 1`.then(
    () => true,
    () => false,
  );
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), 2_000);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
