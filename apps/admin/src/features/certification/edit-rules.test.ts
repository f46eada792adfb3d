import { exampleRules, theory, workOrCourse } from '@kaopu/domain/certification/scheme-rules.example.ts';
import { expect, test } from 'vitest';
import { changeLevel, changeRoute, renameRequirement } from './edit-rules.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

test('one level gets another name; the rest of the rules is as it was', () => {
  const changed = changeLevel(exampleRules, 0, { name: text('Expert') });
  expect(changed.levels[0]?.name).toEqual(text('Expert'));
  expect({ ...changed, levels: exampleRules.levels }).toEqual(exampleRules);
});

test('one route gets another summary', () => {
  const changed = changeRoute(exampleRules, 0, { summary: text('By work') });
  expect(changed.routes[0]).toEqual({ ...exampleRules.routes[0], summary: text('By work') });
});

test('a way that only repeats its requirement’s words is renamed with it, others keep theirs', () => {
  const repeated = {
    ...theory,
    name: text('Theory'),
    ways: theory.ways.map((way) => ({ ...way, name: text('Theory') })),
  };
  const [first, second] = renameRequirement([repeated, workOrCourse], 0, text('Written test'));
  expect([first?.name, first?.ways[0]?.name]).toEqual([text('Written test'), text('Written test')]);
  expect(second).toEqual(workOrCourse);
  const [renamed] = renameRequirement([workOrCourse], 0, text('Experience'));
  expect(renamed?.ways).toEqual(workOrCourse.ways);
});
