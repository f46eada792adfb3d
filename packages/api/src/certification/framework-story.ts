import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import type { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { v7 } from 'uuid';
import { hireOfficers, publishScheme } from './scheme-story.ts';

/** For tests: a framework that a body's chair has published; the example unless another is given. */
export async function publishFramework(
  db: Parameters<typeof hireOfficers>[0],
  framework: CompetencyFramework = exampleFramework,
): Promise<string> {
  const officers = await hireOfficers(db);
  const { bodyId } = await publishScheme(officers);
  const chair = officers.asStaff(officers.chair);
  const { frameworkId } = await chair.publishFramework({ bodyId, framework, idempotencyKey: v7() });
  return frameworkId;
}
