// Every package that ships with Kaopu may be given away with it: a licence outside the list needs a reason.
import { fileURLToPath } from 'node:url';
import { judgeLicences } from './licences/judge-licence.ts';
import { readProductionTree } from './licences/production-tree.ts';

const packages = readProductionTree(fileURLToPath(new URL('..', import.meta.url)));
const complaints = judgeLicences(packages);
for (const complaint of complaints) console.log(complaint);
console.log(`licences: ${packages.length} production packages read, ${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;
