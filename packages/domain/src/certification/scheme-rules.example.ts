import { certificateSection } from './certificate.example.ts';
import { readCertificateSection } from './read-certificate-section.ts';
import type { Requirement, SchemeRules } from './scheme-rules.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

export const exampleCourseId = '00000000-0000-7000-8000-0000000000c1';
export const exampleTestId = '00000000-0000-7000-8000-0000000000e1';

export const workOrCourse: Requirement = {
  requirementId: 'way-in',
  name: text('Way in'),
  neededFor: 'admission',
  ways: [
    {
      wayId: 'work',
      name: text('Two years as operator'),
      proofs: [{ kind: 'evidence', proofId: 'work', name: text('Record'), count: 1, broughtBy: 'applicant' }],
    },
    {
      wayId: 'course',
      name: text('The twelve lessons'),
      proofs: [{ kind: 'course', courseId: exampleCourseId }],
    },
  ],
};

export const conduct: Requirement = {
  requirementId: 'conduct',
  name: text('Code of conduct'),
  neededFor: 'admission',
  ways: [
    {
      wayId: 'signed',
      name: text('Signed'),
      proofs: [{ kind: 'declaration', proofId: 'conduct', name: text('I sign the code of conduct') }],
    },
  ],
};

export const theory: Requirement = {
  requirementId: 'theory',
  name: text('Theory'),
  neededFor: 'decision',
  ways: [
    {
      wayId: 'theory',
      name: text('Theory at least 60'),
      proofs: [{ kind: 'test', testId: exampleTestId, maxAgeMonths: 24 }],
    },
  ],
};

export const referees: Requirement = {
  requirementId: 'referees',
  name: text('Referees'),
  neededFor: 'decision',
  ways: [
    {
      wayId: 'referees',
      name: text('Two referees'),
      proofs: [
        { kind: 'evidence', proofId: 'referees', name: text('Referee'), count: 2, broughtBy: 'applicant' },
      ],
    },
  ],
};

/** Fit to publish: one level, one route, one way in beside the course. For tests. */
export const exampleRules: SchemeRules = {
  levels: [
    {
      levelCode: 'L3',
      name: { 'zh-CN': '高级', en: 'Senior' },
      theoryWeights: { D1: 60, D2: 40 },
      practicalWeights: null,
      requirements: [workOrCourse, theory],
    },
  ],
  routes: [
    {
      route: 'track_record',
      name: { 'zh-CN': '业绩认定', en: 'track-record assessment' },
      summary: text('Shows the competence by work'),
      levelCodes: ['L3'],
      requirements: [referees],
    },
  ],
  common: [conduct],
  validity: { months: 24 },
  board: { votingMin: 3, publicMember: true, lookbackMonths: 24 },
  numberPrefix: 'KP',
  certificate: readCertificateSection(certificateSection),
};
