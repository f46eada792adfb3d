import type { CompetencyFramework } from './competency-framework.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

/** Fit to publish: two domains, one metric, two levels. For tests. */
export const exampleFramework: CompetencyFramework = {
  frameworkCode: 'lco',
  version: '2026.1',
  name: { 'zh-CN': '操盘手能力框架', en: 'Competency framework for operators' },
  occupation: { occupationCode: 'operator', name: { 'zh-CN': '操盘手', en: 'Operator' } },
  definition: { 'zh-CN': '操盘手是直播间的指挥者。', en: 'The operator is the conductor of a live room.' },
  note: text('A note'),
  mappings: [],
  units: { percent: text('%') },
  metrics: [
    {
      metricCode: 'pace_vs_plan',
      unitCode: 'percent',
      better: 'higher',
      name: { 'zh-CN': '进度达成比', en: 'Pace against plan' },
      formula: text('cumulative ÷ target'),
    },
  ],
  domains: [
    {
      domainCode: 'D1',
      shortName: { 'zh-CN': '盘直播', en: 'Run' },
      name: { 'zh-CN': '规划与节奏', en: 'Run planning and rhythm' },
      summary: text('A rundown that adds up.'),
      metricCodes: ['pace_vs_plan'],
      subskills: [
        {
          subskillCode: 'D1.1',
          name: { 'zh-CN': '目标拆解', en: 'Target breakdown' },
          competent: text('Splits the target into slots.'),
          metricCodes: ['pace_vs_plan'],
        },
      ],
    },
    {
      domainCode: 'D2',
      shortName: { 'zh-CN': '盘亮点', en: 'Highlights' },
      name: { 'zh-CN': '高光时刻', en: 'Highlights' },
      summary: text('Two or three true moments.'),
      metricCodes: [],
      subskills: [
        {
          subskillCode: 'D2.1',
          name: { 'zh-CN': '内容真实', en: 'Truthfulness' },
          competent: text('Keeps quantities true.'),
          metricCodes: [],
        },
      ],
    },
  ],
  levels: [
    {
      levelCode: 'L1',
      name: { 'zh-CN': '初级', en: 'Junior' },
      role: { 'zh-CN': '执行', en: 'Assists' },
      description: text('Carries out the work of one domain.'),
      scope: text('One show'),
      canDo: [text('Runs one post by the rundown')],
      expected: { D1: 45, D2: 0 },
    },
    {
      levelCode: 'L2',
      name: { 'zh-CN': '中级', en: 'Intermediate' },
      role: { 'zh-CN': '独立', en: 'Runs alone' },
      description: text('Runs a small room alone.'),
      scope: text('A small room'),
      canDo: [text('Writes a full rundown')],
      expected: { D1: 62, D2: 100 },
    },
  ],
};
