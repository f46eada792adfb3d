import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleFramework } from './competency-framework.example.ts';
import { CompetencyFramework } from './competency-framework.ts';
import { findFrameworkFaults } from './framework-faults.ts';

const faults = (framework: CompetencyFramework) =>
  findFrameworkFaults(framework).map(({ code, at }) => `${code} ${at}`);

/** The example after a change to a copy of it. */
function changed(change: (copy: CompetencyFramework) => void): CompetencyFramework {
  const copy = CompetencyFramework.parse(JSON.parse(JSON.stringify(exampleFramework)));
  change(copy);
  return copy;
}

test('the example is fit to publish and survives its own schema', () => {
  expect(faults(exampleFramework)).toEqual([]);
  expect(CompetencyFramework.parse(JSON.parse(JSON.stringify(exampleFramework)))).toEqual(exampleFramework);
});

test('a metric or unit that nobody has described is named with its place', () => {
  const framework = changed(({ domains, metrics }) => {
    domains[0]?.subskills[0]?.metricCodes.push('luck');
    domains[1]?.metricCodes.push('luck');
    for (const metric of metrics) metric.unitCode = 'toString';
  });
  expect(faults(framework)).toEqual([
    'UNKNOWN_UNIT metrics[0].unitCode',
    'UNKNOWN_METRIC domains[1].metricCodes[0]',
    'UNKNOWN_METRIC domains[0].subskills[0].metricCodes[1]',
  ]);
});

test('a code that is there twice is named where it comes again', () => {
  const framework = changed(({ domains, levels }) => {
    domains[1]?.subskills.push(...domains[1].subskills);
    for (const level of levels) level.levelCode = 'L1';
  });
  expect(faults(framework)).toEqual([
    'DUPLICATE_CODE levels[1].levelCode',
    'DUPLICATE_CODE domains[1].subskills[1].subskillCode',
  ]);
});

test('a sub-skill belongs to the domain with whose code it begins', () => {
  const framework = changed(({ domains }) => {
    for (const subskill of domains[1]?.subskills ?? []) subskill.subskillCode = 'D21';
  });
  expect(faults(framework)).toEqual(['SUBSKILL_ELSEWHERE domains[1].subskills[0].subskillCode']);
});

test('a profile covers every domain, no other, and stays between 0 and 100', () => {
  const framework = changed(({ levels }) => {
    const [first, second] = levels;
    if (first) first.expected = { D1: 45, D3: 10 };
    if (second) second.expected = { D1: 101, D2: -1 };
  });
  expect(faults(framework)).toEqual([
    'EXPECTED_MISSING levels[0].expected.D2',
    'UNKNOWN_DOMAIN levels[0].expected.D3',
    'EXPECTED_OUT_OF_RANGE levels[1].expected.D1',
    'EXPECTED_OUT_OF_RANGE levels[1].expected.D2',
  ]);
});

test('a text that is empty in one language is refused with its path', () => {
  const framework = changed(({ name }) => {
    name.en = '  ';
  });
  expect(CompetencyFramework.safeParse(framework).error?.issues).toMatchObject([{ path: ['name'] }]);
});

test('whatever profile is drawn, a framework is fit exactly when every value is there and between 0 and 100', () => {
  const value = fc.option(fc.double({ min: -50, max: 150, noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(value, value, (d1, d2) => {
      const framework = changed(({ levels }) => {
        for (const level of levels) {
          level.expected = { ...(d1 !== undefined && { D1: d1 }), ...(d2 !== undefined && { D2: d2 }) };
        }
      });
      const isFit = [d1, d2].every((points) => points !== undefined && points >= 0 && points <= 100);
      expect(faults(framework).length === 0).toBe(isFit);
    }),
  );
});
