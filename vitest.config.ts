import { defineConfig } from 'vitest/config';

// unit: no I/O, runs in seconds. db: each file gets its own copy of a migrated PostgreSQL database.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,tooling}/**/*.test.ts', '{packages,apps}/**/*.test.tsx'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['{packages,apps}/**/*.db.test.ts'],
          globalSetup: ['./packages/testing/src/database/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
