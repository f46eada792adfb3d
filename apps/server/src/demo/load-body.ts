import { toCompetencyFramework } from '@kaopu/interchange/starter-content/competency-framework.ts';
import type { StarterFramework } from '@kaopu/interchange/starter-content/framework.ts';
import type { StarterScheme } from '@kaopu/interchange/starter-content/scheme.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

/** The demo's certification body, and the framework on which everything that it asks rests. */
export type DemoBody = { bodyId: string; frameworkId: string };

/** The body, added by the administrator, and its competency framework, published by the chair ten days later. */
export async function loadBody(
  living: Living,
  { body }: Pick<StarterScheme, 'body'>,
  given: { framework: StarterFramework; administratorId: string; chairId: string; time: DemoTime },
): Promise<DemoBody> {
  const { framework, administratorId, chairId, time } = given;
  const administrator = await living.staff(administratorId, time.daysFromNow(-700));
  const names = { name: body.name, boardName: body.board_name, kind: body.kind };
  const { bodyId } = await administrator.certification.createBody({ ...names, ...living.newKey() });
  const chair = await living.staff(chairId, time.daysFromNow(-690));
  const { frameworkId } = await chair.certification.publishFramework({
    ...{ bodyId, framework: toCompetencyFramework(framework) },
    ...living.newKey(),
  });
  return { bodyId, frameworkId };
}
