import { apply } from './road/apply.ts';
import { audit, hold, issue, revoke, verify, verifyAgain } from './road/certify.ts';
import { admit, decide } from './road/decide.ts';
import { learn, signUp } from './road/learn.ts';
import { makeTest, writeItem } from './road/make-test.ts';
import { nameTeacher } from './road/name-teacher.ts';
import type { Road } from './road/road.ts';
import { sitTest } from './road/sit-test.ts';
import { writeCourse } from './road/write-course.ts';
import { expectAccessible } from './support/axe.ts';
import { Cast } from './support/cast.ts';
import { test } from './support/journey.ts';
import { keep } from './support/screenshot.ts';

test('the whole road: from a course that is written to a certificate that anybody can check', async ({
  visitor,
  language,
}) => {
  test.setTimeout(15 * 60_000);
  let pictures = 0;
  const road: Road = {
    language,
    cast: new Cast(visitor, language),
    async show(page, name) {
      pictures += 1;
      await expectAccessible(page);
      await keep(page, `road-${String(pictures).padStart(2, '0')}-${name}`);
    },
  };

  await test.step('an instructor writes a course and publishes it', () => writeCourse(road));
  await test.step('a member of the board is to teach in it', () => nameTeacher(road));
  const candidate = await test.step('somebody new signs up', () => signUp(road));
  await test.step('they enrol, read and complete it', () => learn(road, candidate));
  await test.step('an item is written and made live', () => writeItem(road));
  await test.step('a short test is assembled, published and scheduled', () => makeTest(road));
  await test.step('they sit it and see their result', () => sitTest(road, candidate));
  await test.step('they apply and bring evidence', () => apply(road, candidate));
  await test.step('the registrar admits and puts the case before the board', () => admit(road));
  await test.step('the board decides, without the member who taught', () => decide(road));
  await test.step('the registrar issues', () => issue(road));
  const code = await test.step('the holder finds the certificate', () => hold(road, candidate));
  const stranger = await test.step('a stranger verifies it', () => verify(road, code));
  await test.step('the registrar revokes it', () => revoke(road));
  await test.step('the stranger looks again', () => verifyAgain(road, stranger));
  await test.step('the auditor finds the refused vote', () => audit(road));
});
