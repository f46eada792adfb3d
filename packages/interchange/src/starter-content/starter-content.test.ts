import { getInteraction } from '@kaopu/domain/bank/interaction.ts';
import { findItemProblems, ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { mapRichText } from '@kaopu/domain/bank/rich-text.ts';
import { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { findFrameworkFaults } from '@kaopu/domain/certification/framework-faults.ts';
import { ONE, ZERO } from '@kaopu/domain/score/fraction.ts';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { getSafeRichText } from '../rich-text/sanitise-rich-text.ts';
import { toChoiceItemBody } from './choice-item-body.ts';
import { toCompetencyFramework } from './competency-framework.ts';
import { listContent, readContent } from './content-file.test-kit.ts';
import { parseDemoWorld } from './demo-world.ts';
import { parseFramework } from './framework.ts';
import { parseItems, type StarterChoiceItem } from './items.ts';
import { parseScheme } from './scheme.ts';
import { StarterContentError } from './starter-content-error.ts';

const items = listContent('items').flatMap((file) => parseItems(readContent(file), file));
const choices = items.filter((item): item is StarterChoiceItem => item.interaction === 'choice');
const scheme = parseScheme(readContent('scheme.yaml'));
const world = parseDemoWorld(readContent('demo-world.yaml'));

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof StarterContentError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the framework', () => {
  const framework = parseFramework(readContent('framework.yaml'));

  test('has eight domains of four sub-skills, and items and lessons know no others', () => {
    expect(framework.domains.map((domain) => domain.subskills.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
    expect(framework.domains[0]?.short).toEqual({ 'zh-CN': '盘直播', en: 'Run' });
    const codes = framework.domains.flatMap((domain) => domain.subskills.map((subskill) => subskill.code));
    expect(items.filter((item) => !codes.includes(item.subskill))).toEqual([]);
  });

  test('can be published as it stands, with nothing left out', () => {
    const published = toCompetencyFramework(framework);
    expect(CompetencyFramework.parse(structuredClone(published))).toEqual(published);
    expect(findFrameworkFaults(published)).toEqual([]);
    expect(published.mappings.map(({ targetCode }) => targetCode)).toEqual(['4-01-02-07']);
    expect(published.levels.map(({ levelCode, expected }) => [levelCode, expected.D6])).toEqual([
      ['L1', 30],
      ['L2', 48],
      ['L3', 70],
      ['L4', 88],
      ['L5', 92],
    ]);
    const words = (value: unknown) =>
      [...JSON.stringify(value).matchAll(/"en":"([^"]*)"/g)].map(([, en]) => en);
    expect(words(published).toSorted()).toEqual(words(framework).toSorted());
  });

  test('that is wrong names file, path and reason', () => {
    const text = readContent('framework.yaml')
      .replace('code: D1.2', 'code: D2.2')
      .replace('metrics: [slot_hit_rate,', 'metrics: [luck,');
    expect(faultsOf(() => parseFramework(text, 'framework.yaml'))).toEqual([
      'framework.yaml: domains.0.subskills.0.metrics: no metric is called luck',
      'framework.yaml: domains.0.subskills.1.code: does not belong to D1',
    ]);
  });
});

describe('the item bank', () => {
  test('has 245 items, 169 of them choices', () => {
    expect(items).toHaveLength(245);
    expect(choices).toHaveLength(169);
    expect(new Set(items.map((item) => item.id)).size).toBe(245);
  });

  test.each(choices.map((item) => [item.id, item] as const))(
    '%s can be published as it stands',
    (_, item) => {
      const body = toChoiceItemBody(item);
      expect(ItemBody.parse(structuredClone(body))).toEqual(body);
      expect(findItemProblems(body)).toEqual([]);
      expect(mapRichText(body, getSafeRichText)).toEqual(body);
      const choice = getInteraction('choice');
      expect(choice.score({ ...body, response: body.key.correct })).toEqual(ONE);
      expect(choice.score({ ...body, response: null })).toEqual(ZERO);
      expect(JSON.stringify(body.content)).not.toMatch(/"(?:correct|why|rationale|key)"/);
    },
  );

  test('keeps every word, whatever it holds', () => {
    const [first] = choices;
    const stem = { 'zh-CN': 'ROI 2 < 3 & “好”', en: '</p><script>' };
    const body = first && toChoiceItemBody({ ...first, stem });
    expect(body?.content.stem).toEqual({
      'zh-CN': '<p>ROI 2 &#x3C; 3 &#x26; “好”</p>',
      en: '<p>&#x3C;/p>&#x3C;script></p>',
    });
  });

  test('that is wrong names file, path and reason', () => {
    const text = readContent('items/D1.yaml');
    const file = 'items/D1.yaml';
    expect(faultsOf(() => parseItems(text.replace('id: D1-002', 'id: D1-001'), file))).toEqual([
      'items/D1.yaml: 1.id: D1-001 is there twice',
    ]);
    expect(faultsOf(() => parseItems(text.replace('correct: true', 'correct: false'), file))).toEqual([
      'items/D1.yaml: 0.options: none is correct',
    ]);
    expect(faultsOf(() => parseItems(text.replace('subskill: D1.3', 'subskill: D4.3'), file))).toEqual([
      'items/D1.yaml: 0.subskill: does not belong to D1',
    ]);
    expect(faultsOf(() => parseItems(text.replace('cognitive: apply', 'cognitive: guess'), file))[0]).toMatch(
      /^items\/D1\.yaml: 0\.cognitive: /,
    );
    expect(faultsOf(() => parseItems(text.replace('max_choices: 1', 'max_choice: 1'), file)).join()).toMatch(
      /max_choice/,
    );
    expect(
      faultsOf(() => parseItems(text.replace('interaction: choice', 'interaction: hottub'), file))[0],
    ).toMatch(/^items\/D1\.yaml: 0\.interaction: /);
    expect(faultsOf(() => parseItems('- a: [b', file))[0]).toMatch(/^items\/D1\.yaml: line 1: /);
  });
});

describe('the scheme', () => {
  test('has two versions that each state everything', () => {
    expect(scheme.versions.map((version) => version.version)).toEqual(['2025', '2026']);
    const [pilot, current] = scheme.versions;
    expect(pilot?.routes.map((route) => [route.id, route.levels])).toEqual([
      ['live_exam', ['L1', 'L2', 'L3']],
      ['track_record', ['L2', 'L3']],
    ]);
    expect(pilot?.routes[0]?.evidence).toEqual(current?.routes[0]?.evidence);
    expect(pilot?.validity.months).toBe(12);
    expect(pilot?.dates.closed_to_applications?.day).toBe(-145);
    expect(pilot?.changes_from_2025).toBeUndefined();
    expect(current?.validity.months).toBe(24);
    expect(current?.theory_policy.clock.grace_after_close_seconds).toBe(30);
  });

  test('counts the items of its theory tests to the number that it states', () => {
    const wrong = scheme.versions.flatMap(({ theory_tests: tests }) =>
      tests.filter(({ by_domain: domains, items: count }) => sum(domains) !== count),
    );
    expect(wrong).toEqual([]);
  });

  test('that is wrong names file, path and reason', () => {
    const text = readContent('scheme.yaml');
    expect(
      faultsOf(() => parseScheme(text.replace('theory: {D1: 18, D2: 8', 'theory: {D1: 17, D2: 8'))),
    ).toEqual(['scheme.yaml: versions.0.levels.0.theory: weights sum to 99, not 100']);
    expect(faultsOf(() => parseScheme(text.replace('{as_in: "2026"}', '{as_in: "2031"}')))).toEqual([
      'scheme.yaml: versions.0.not_stated.as_in: no version 2031 states everything',
    ]);
    expect(faultsOf(() => parseScheme('a: 1')).length).toBeGreaterThan(3);
  });
});

describe('the demo world', () => {
  test('has its people, their decisions and their certificates', () => {
    expect(world.people).toHaveLength(42);
    expect(world.providers).toHaveLength(47);
    expect(world.merchants).toHaveLength(12);
    expect(world.decisions.map((decision) => decision.result)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(world.credentials.map((credential) => credential.events.at(-1)?.state)).toEqual([
      'active',
      'active',
      'active',
    ]);
    expect(world.pilot_credentials.map((credential) => credential.events.at(-1)?.state)).toEqual([
      'expired',
      'suspended',
      'withdrawn',
    ]);
    expect(Object.keys(world)).toContain('pairings');
  });

  test('that names nobody, or something unknown, names file, path and reason', () => {
    const text = readContent('demo-world.yaml');
    expect(
      faultsOf(() =>
        parseDemoWorld(
          text.replace(
            'person: shi-lan, level: L3, route: live_exam, scheme',
            'person: nobody, level: L3, route: live_exam, scheme',
          ),
        ),
      ),
    ).toEqual(['demo-world.yaml: applications.0.person: there is no person nobody']);
    expect(faultsOf(() => parseDemoWorld(text.replace('roles: [instructor]', 'roles: [wizard]')))[0]).toMatch(
      /^demo-world\.yaml: people\.\d+\.roles\.0: /,
    );
    expect(faultsOf(() => parseDemoWorld(stringify({ world: {} }))).length).toBeGreaterThan(3);
  });
});

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
