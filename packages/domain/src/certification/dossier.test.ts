import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideNextStep } from './application-step.ts';
import { computeDossier, type DossierFacts, findTheoryTest } from './dossier.ts';
import { exampleCourseId, exampleRules, exampleTestId, workOrCourse } from './scheme-rules.example.ts';
import { requirementsFor } from './scheme-rules.ts';

const now = new Date('2026-11-22T02:00:00Z');
const requirements = requirementsFor(exampleRules, { levelCode: 'L3', route: 'track_record' });
const nothing: DossierFacts = { completedCourses: [], passedTests: [], credentials: [], evidence: [] };
const evidence = (proofId: string, verdict: 'accepted' | 'refused' | null, evidenceId = proofId) => ({
  evidenceId,
  proofId,
  verdict,
});
const passed = (at: string, scaled = '86/1') => ({
  testId: exampleTestId,
  attemptId: at,
  scaled,
  passedAt: new Date(at),
});
const states = (facts: Partial<DossierFacts>) =>
  Object.fromEntries(
    computeDossier(requirements, { ...nothing, ...facts }, now).requirements.map((one) => [
      one.requirementId,
      one.state,
    ]),
  );

describe('a dossier', () => {
  test('begins with everything unmet, and nothing can be handed in', () => {
    const dossier = computeDossier(requirements, nothing, now);
    expect(states({})).toEqual({ conduct: 'unmet', 'way-in': 'unmet', theory: 'unmet', referees: 'unmet' });
    expect(dossier).toMatchObject({ canSubmit: false, canAdmit: false, isComplete: false });
  });

  test('waits for a verdict on evidence, and a course counts without one', () => {
    expect(states({ evidence: [evidence('work', null)] })['way-in']).toBe('waiting');
    expect(states({ evidence: [evidence('work', 'refused')] })['way-in']).toBe('unmet');
    const completedCourses = [{ courseId: exampleCourseId, completedAt: now }];
    expect(states({ completedCourses, evidence: [evidence('work', 'refused')] })['way-in']).toBe('met');
  });

  test('a declaration is met by the applicant’s own word', () => {
    expect(states({ evidence: [evidence('conduct', null)] }).conduct).toBe('met');
  });

  test('two referees are two accepted referees', () => {
    const one = evidence('referees', 'accepted', 'r1');
    expect(states({ evidence: [one] }).referees).toBe('unmet');
    expect(states({ evidence: [one, evidence('referees', null, 'r2')] }).referees).toBe('waiting');
    expect(states({ evidence: [one, evidence('referees', 'accepted', 'r2')] }).referees).toBe('met');
  });

  test('a test counts for 24 months, the last day included', () => {
    expect(states({ passedTests: [passed('2024-11-22T02:00:00Z')] }).theory).toBe('met');
    expect(states({ passedTests: [passed('2024-11-22T01:59:59Z')] }).theory).toBe('unmet');
    expect(states({ passedTests: [{ ...passed('2026-01-01T00:00:00Z'), testId: 'other' }] }).theory).toBe(
      'unmet',
    );
  });

  test('the theory score is that of the latest pass', () => {
    const passedTests = [passed('2026-01-01T00:00:00Z', '70/1'), passed('2026-06-01T00:00:00Z', '82/1')];
    const dossier = computeDossier(requirements, { ...nothing, passedTests }, now);
    expect(findTheoryTest(dossier)?.scaled).toBe('82/1');
    expect(findTheoryTest(computeDossier(requirements, nothing, now))).toBeNull();
  });

  test('a credential of a lower level counts once it was held long enough', () => {
    const held = {
      ...workOrCourse,
      ways: [
        {
          ...workOrCourse.ways[0],
          wayId: 'cert',
          name: workOrCourse.name,
          proofs: [{ kind: 'credential' as const, levelCode: 'L2', heldMonths: 12 }],
        },
      ],
    };
    const stateWith = (validFrom: string) =>
      computeDossier(
        [held],
        { ...nothing, credentials: [{ levelCode: 'L2', validFrom: new Date(validFrom) }] },
        now,
      ).requirements[0]?.state;
    expect(stateWith('2025-11-22T02:00:00Z')).toBe('met');
    expect(stateWith('2025-11-22T02:00:01Z')).toBe('unmet');
  });
});

const someFacts: fc.Arbitrary<DossierFacts> = fc.record({
  completedCourses: fc.constantFrom([], [{ courseId: exampleCourseId, completedAt: now }]),
  passedTests: fc.constantFrom([], [passed('2026-06-01T00:00:00Z')]),
  credentials: fc.constant([]),
  evidence: fc.array(
    fc
      .tuple(
        fc.constantFrom('work', 'conduct', 'referees'),
        fc.constantFrom('accepted' as const, 'refused' as const, null),
        fc.uuid(),
      )
      .map(([proofId, verdict, id]) => evidence(proofId, verdict, id)),
    { maxLength: 6 },
  ),
});
const rank = { unmet: 0, waiting: 1, met: 2 };

describe('always', () => {
  test('it is complete exactly when every requirement is met', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const dossier = computeDossier(requirements, facts, now);
        expect(dossier.isComplete).toBe(dossier.requirements.every(({ state }) => state === 'met'));
        if (dossier.isComplete) expect(dossier.canAdmit).toBe(true);
        if (dossier.canAdmit) expect(dossier.canSubmit).toBe(true);
      }),
    );
  });

  test('bringing more never makes a requirement worse', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom('work', 'conduct', 'referees'), (facts, proofId) => {
        const more = { ...facts, evidence: [...facts.evidence, evidence(proofId, null, 'more')] };
        const before = computeDossier(requirements, facts, now).requirements;
        const after = computeDossier(requirements, more, now).requirements;
        after.forEach((one, index) => {
          expect(rank[one.state]).toBeGreaterThanOrEqual(rank[before[index]?.state ?? 'unmet']);
        });
      }),
    );
  });

  test('one requirement left out keeps the case from the board', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const dossier = computeDossier(requirements, facts, now);
        const step = decideNextStep({ state: 'admitted', dossier, outcome: null, isIssued: false });
        expect(step === 'await_board').toBe(dossier.isComplete);
      }),
    );
  });
});

test('the next step is the applicant’s, the officers’ or the board’s', () => {
  const dossier = computeDossier(requirements, nothing, now);
  const step = (state: Parameters<typeof decideNextStep>[0]['state'], facts = {}) =>
    decideNextStep({ state, dossier, outcome: null, isIssued: false, ...facts });
  expect([step('draft'), step('draft', { dossier: { ...dossier, canSubmit: true } })]).toEqual([
    'bring_evidence',
    'submit',
  ]);
  expect([step('submitted'), step('admitted'), step('refused')]).toEqual([
    'await_admission',
    'complete',
    'refused',
  ]);
  expect(step('decided', { outcome: 'fail' })).toBe('not_passed');
  expect(step('decided', { outcome: 'pass' })).toBe('await_issue');
  expect(step('decided', { outcome: 'pass', isIssued: true })).toBe('certified');
});
