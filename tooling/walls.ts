// The import walls of docs/architecture.md. Ours rather than dependency-cruiser: that one (18.7) reads
// TypeScript 7 only by leaving type imports out, and prints no line numbers.
import { fileURLToPath } from 'node:url';
import { checkWalls } from './walls/check-walls.ts';
import { readProject } from './walls/project.ts';
import { formatViolation } from './walls/violation.ts';

const project = readProject(fileURLToPath(new URL('..', import.meta.url)));
const violations = checkWalls(project);
for (const violation of violations) console.log(formatViolation(violation));
console.log(`walls: ${project.files.size} files read, ${violations.length} walls broken`);
process.exitCode = violations.length > 0 ? 1 : 0;
