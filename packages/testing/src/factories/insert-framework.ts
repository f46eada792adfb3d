import type { Db } from '@kaopu/db/client.ts';
import { certificationBody, competencyFramework } from '@kaopu/db/schema/certification.ts';
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import type { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { v7 } from 'uuid';

const name = { 'zh-CN': '认证委员会', en: 'Certification Board' };
const longAgo = new Date('2020-01-01T00:00:00Z');

/** A published framework of a body of its own; the example unless another is given. */
export async function insertFramework(
  db: Db,
  framework: CompetencyFramework = exampleFramework,
): Promise<string> {
  const [bodyId, frameworkId] = [v7(), v7()];
  await db
    .insert(certificationBody)
    .values({ bodyId, name, boardName: name, kind: 'private', createdAt: longAgo });
  const { frameworkCode: code, version } = framework;
  await db.insert(competencyFramework).values({
    ...{ frameworkId, bodyId, code, version, name: framework.name, document: framework },
    ...{ publishedBy: v7(), publishedAt: longAgo },
  });
  return frameworkId;
}
