import satisfies from 'spdx-satisfies';
import type { InstalledPackage } from './production-tree.ts';

/** Licences under which a part may be used and given away with Kaopu without touching Kaopu's own licence. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
];

/** Packages whose licence is fine though their package.json does not say so in SPDX's words, and why. */
const EXCEPTIONS: Record<string, string> = {
  'combine-errors': 'its Readme.md says MIT; comes with tus-js-client',
  elkjs: 'EPL-2.0, used unmodified as a file of its own, loaded by mermaid where a diagram asks for it',
  khroma: 'its licence file is the MIT licence; comes with mermaid',
  'png-js': 'its LICENSE file is the MIT licence; comes with @react-pdf',
};

/** False for what is not an SPDX expression, too. */
function isAllowed(licence: string): boolean {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    return false;
  }
}

/** One sentence for each package whose licence is not on the list, and for each exception no longer needed. */
export function judgeLicences(
  packages: readonly InstalledPackage[],
  exceptions: Record<string, string> = EXCEPTIONS,
): string[] {
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  const idle = Object.keys(exceptions).filter((name) => refused.every((part) => part.name !== name));
  return [
    ...refused
      .filter(({ name }) => !Object.hasOwn(exceptions, name))
      .map(
        ({ name, version, licence }) =>
          `${name}@${version}: ${licence}. Choose another package, or read its licence file and add a reasoned exception to tooling/licences/judge-licence.ts`,
      ),
    ...idle.map(
      (name) => `${name}: its exception in tooling/licences/judge-licence.ts is needed no more; delete it`,
    ),
  ];
}
