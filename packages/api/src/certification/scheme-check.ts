import { findSchemeFaults, schemeFaultCodes } from '@kaopu/domain/certification/scheme-faults.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { findWordingFaults } from './check-wording.ts';
import type { SchemeVersion } from './scheme-version.store.ts';

/** What keeps a scheme version from being published. */
export const SchemeCheck = z.object({
  faults: z.array(z.object({ code: z.enum(schemeFaultCodes), at: z.string() })),
  forbiddenWords: z.array(z.object({ field: z.string(), word: z.string(), why: Bilingual })),
});
export type SchemeCheck = z.infer<typeof SchemeCheck>;

/** Everything that a publication would be refused for. */
export function checkScheme(version: SchemeVersion): SchemeCheck {
  const { rules, bodyKind, bodyName, boardName, name, occupation, title } = version;
  const names = { body_name: bodyName, seal: boardName, scheme_name: name, occupation, title };
  return {
    faults: findSchemeFaults(rules),
    forbiddenWords: findWordingFaults({ bodyKind, names, rules }),
  };
}
