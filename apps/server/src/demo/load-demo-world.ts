import type { Dependencies } from '@kaopu/api/dependencies.ts';
import { ensurePartitions } from '@kaopu/db/partitions.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import type { DemoAccount } from '../lifecycle/announce.ts';
import { listDemoAccounts } from './demo-accounts.ts';
import { createDemoTime } from './demo-time.ts';
import { createLiving } from './living.ts';
import { loadAttempts } from './load-attempts.ts';
import { loadBody } from './load-body.ts';
import { loadCourse } from './load-courses.ts';
import { loadFirstBatch, loadOpenCases, loadPilotCredentials } from './load-decisions.ts';
import { loadDocket } from './load-docket.ts';
import { loadExams } from './load-exams.ts';
import { loadGuestCourse } from './load-guest-course.ts';
import { loadGraduates, loadTrainees } from './load-learning.ts';
import { loadEmployment, loadPeople } from './load-people.ts';
import { loadScheme } from './load-scheme.ts';
import { readContent } from './read-content.ts';

/** Fills an empty demo database and gives one account for each role; a filled one is left as it is. */
export async function loadDemoWorld(
  deps: Dependencies,
  onProgress: (line: string) => void,
): Promise<DemoAccount[]> {
  const [somebody] = await deps.db.select({ personId: person.personId }).from(person).limit(1);
  if (!somebody) await live(deps, onProgress);
  return listDemoAccounts();
}

async function live(deps: Dependencies, onProgress: (line: string) => void): Promise<void> {
  onProgress('Reading the starter content ...');
  const { world, scheme, framework, items, lessons } = await readContent();
  const time = createDemoTime(deps.clock.now());
  const living = createLiving(deps);
  await ensurePartitions(deps.db, time.daysFromNow(-1001), 34);
  onProgress('Loading the demo world: people ...');
  const people = await loadPeople(living, world, time);
  await loadEmployment(living, world, { people, time });
  const idOf = (id: string) => people.get(id) ?? '';
  const officers = {
    administratorId: idOf('miao-qingye'),
    registrarId: idOf('sang-yuan'),
    chairId: idOf('ruan-jingzhi'),
  };
  const { bodyId, frameworkId } = await loadBody(living, scheme, { framework, ...officers, time });
  onProgress('Loading the demo world: course and items ...');
  const teaching = {
    instructorIds: ['bai-yichuan', 'cen-ruoshui'].map(idOf),
    administratorId: idOf('miao-qingye'),
  };
  const course = await loadCourse(living, lessons, { ...teaching, time });
  const writers = { authorId: idOf('bai-yichuan'), chiefId: idOf('fei-xingjian') };
  const exams = await loadExams(living, world, { items, frameworkId, ...writers, time });
  const schemeVersions = await loadScheme(living, scheme, {
    bodyId,
    officers,
    courseId: course.courseId,
    testIds: exams.testIds,
    time,
  });
  onProgress('Loading the demo world: trainees and results ...');
  await loadTrainees(living, world, { people, course, time });
  await loadGraduates(living, ['shi-lan', 'xun-mu', 'cong-xiaoman'], { people, course, time });
  await loadAttempts(living, world, { people, exams, time });
  onProgress('Loading the demo world: applications, decisions, certificates ...');
  const teacher = { authorId: idOf('bai-yichuan'), administratorId: officers.administratorId };
  await loadGuestCourse(living, world, { people, ...teacher, time });
  const board = { people, scheme: schemeVersions, officers, time };
  await loadPilotCredentials(living, world, board);
  await loadFirstBatch(living, world, board);
  await loadOpenCases(living, board);
  await loadDocket(living, { ...board, exams });
}
