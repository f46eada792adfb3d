import { z } from 'zod';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A path inside the archive: no way out of it. */
const InnerPath = z.string().regex(/^(?!.*(^|\/)\.\.?(\/|$))[^/\\\0][^\\\0]*$/);
const Name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** They become part of a statement, so nothing else may stand in them. */
const PartitionBounds = z
  .string()
  .regex(/^(DEFAULT|FOR VALUES FROM \('[0-9a-f-]{36}'\) TO \('[0-9a-f-]{36}'\))$/);

const TableEntry = z.object({
  name: Name,
  /** The partitioned table that it is a part of, and the part's bounds as PostgreSQL writes them. */
  partition: z.object({ parent: Name, bounds: PartitionBounds }).nullable(),
  columns: z.array(Name),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: Sha256,
});
export type TableEntry = z.infer<typeof TableEntry>;

const FileEntry = z.object({ storageKey: InnerPath, bytes: z.number().int(), sha256: Sha256 });
export type FileEntry = z.infer<typeof FileEntry>;

/** What a backup holds; the last file written, the first one read. */
export const Manifest = z.object({
  format: z.literal('kaopu-backup'),
  formatVersion: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The newest migration, by the instant of its making in milliseconds. */
  schemaVersion: z.number().int(),
  installationId: z.uuid(),
  isDemo: z.boolean(),
  /** By which a wrong key-encryption secret is found before anything is changed. */
  secretCheck: z.string(),
  /** The secret itself, where it was kept in the data folder; null where the environment holds it. */
  secret: z.object({ sha256: Sha256 }).nullable(),
  /** In the order in which they can be filled. */
  tables: z.array(TableEntry),
  sequences: z.array(z.object({ name: Name, last: z.string(), isCalled: z.boolean() })),
  files: z.array(FileEntry),
  /** Files that the database names and the storage had lost already. */
  missingFiles: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** Where things lie in the archive. */
export const manifestPath = 'manifest.json';
export const secretPath = 'keys/secret';
export const tablePath = (name: string): string => `tables/${name}.copy`;
export const filePath = (storageKey: string): string => `files/${storageKey}`;
