import { readSchemeVersion } from '@kaopu/domain/certification/read-scheme-section.ts';
import type { StarterScheme } from '@kaopu/interchange/starter-content/scheme.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';

/** The published versions of the demo's scheme, by their names such as `2026`. */
export type DemoScheme = Map<string, { schemeVersionId: string }>;

const levelNames = {
  L1: { 'zh-CN': '初级', en: 'Junior' },
  L2: { 'zh-CN': '中级', en: 'Intermediate' },
  L3: { 'zh-CN': '高级', en: 'Senior' },
  L4: { 'zh-CN': '导师', en: 'Mentor' },
  L5: { 'zh-CN': '首席', en: 'Chief' },
};

type Officers = { registrarId: string; chairId: string };

/** The body's scheme and both versions, each drafted by the registrar and published by the chair on its day. */
export async function loadScheme(
  living: Living,
  scheme: StarterScheme,
  given: {
    bodyId: string;
    officers: Officers;
    courseId: string;
    testIds: Readonly<Record<string, string>>;
    time: DemoTime;
  },
): Promise<DemoScheme> {
  const { bodyId, officers, courseId, testIds, time } = given;
  const { scheme: facts } = scheme;
  const founded = time.daysFromNow(-700);
  const registrar = await living.staff(officers.registrarId, founded);
  const { id: code, name, occupation, direction } = facts;
  const { schemeId } = await registrar.certification.createScheme({
    ...{ bodyId, code, name, occupation, direction },
    ...living.newKey(),
  });
  const versions: DemoScheme = new Map();
  for (const version of scheme.versions) {
    const published = time.at(version.dates.published);
    const author = (await living.staff(officers.registrarId, published)).certification;
    const { title, version: label } = version;
    const started = { schemeId, version: label, title, ...living.newKey() };
    const { schemeVersionId } = await author.startSchemeVersion(started);
    const rules = readSchemeVersion(scheme.source, label, { courseId, testIds, levelNames });
    const inForceOn = time.on(version.dates.in_force);
    const { revision: read } = await author.getSchemeVersion({ schemeVersionId });
    const { revision } = await author.saveSchemeDraft({
      schemeVersionId,
      revision: read,
      title,
      rules,
      inForceOn,
    });
    const chair = (await living.staff(officers.chairId, published)).certification;
    await chair.publishSchemeVersion({ schemeVersionId, revision });
    versions.set(label, { schemeVersionId });
  }
  return versions;
}
