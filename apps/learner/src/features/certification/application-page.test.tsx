// @vitest-environment jsdom
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { showPage } from '../../shell/page.fixture.tsx';
import { queryClient, trpc } from '../../trpc.ts';
import { ApplicationPage } from './application.page.tsx';
import type { Application } from './certification-facts.ts';

vi.setConfig({ testTimeout: 30_000 });

const applicationId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const evidenceId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a22';

/** An application whose way in waits for a verdict, whose code of conduct is unsigned, and which has no theory. */
const draft: Application = {
  applicationId,
  schemeVersionId: applicationId,
  schemeName: text('能力认证方案', 'Competence Scheme'),
  versionTitle: text('2026版', '2026 edition'),
  occupation: text('直播电商操盘手', 'Live-commerce operator'),
  levelCode: 'L3',
  levelName: text('高级', 'Senior'),
  route: 'track_record',
  routeName: text('业绩认定', 'track record'),
  state: 'draft',
  step: 'bring_evidence',
  met: 0,
  asked: 3,
  createdAt: '2026-11-20T02:00:00.000Z',
  submittedAt: null,
  admittedAt: null,
  endReason: null,
  decisions: [],
  isBeforeBoard: false,
  evidence: [
    {
      evidenceId,
      proofId: 'work',
      statement: '两年操盘记录',
      fileId: null,
      addedAt: '2026-11-20T03:00:00.000Z',
      verdict: null,
      verdictReason: null,
      judgedAt: null,
    },
  ],
  dossier: {
    canSubmit: false,
    canAdmit: false,
    isComplete: false,
    requirements: [
      {
        requirementId: 'conduct',
        name: text('行为准则', 'Code of conduct'),
        neededFor: 'admission',
        state: 'unmet',
        ways: [
          {
            wayId: 'conduct',
            name: text('行为准则', 'Code of conduct'),
            state: 'unmet',
            proofs: [
              {
                proof: {
                  kind: 'declaration',
                  proofId: 'conduct',
                  name: text('签署行为准则', 'I sign the code'),
                },
                state: 'unmet',
                accepted: 0,
                evidenceIds: [],
                names: null,
                test: null,
              },
            ],
          },
        ],
      },
      {
        requirementId: 'way-in',
        name: text('报名条件', 'Way in'),
        neededFor: 'admission',
        state: 'waiting',
        ways: [
          {
            wayId: 'work',
            name: text('操盘满2年', 'Two years as operator'),
            state: 'waiting',
            proofs: [
              {
                proof: {
                  kind: 'evidence',
                  proofId: 'work',
                  name: text('操盘记录', 'Record of shows'),
                  count: 1,
                  broughtBy: 'applicant',
                },
                state: 'waiting',
                accepted: 0,
                evidenceIds: [evidenceId],
                names: null,
                test: null,
              },
            ],
          },
          {
            wayId: 'course',
            name: text('完成12课', 'The twelve lessons'),
            state: 'unmet',
            proofs: [
              {
                proof: { kind: 'course', courseId: applicationId },
                state: 'unmet',
                accepted: 0,
                evidenceIds: [],
                names: { title: text('操盘十二课', 'Twelve lessons'), slug: 'twelve-lessons' },
                test: null,
              },
            ],
          },
        ],
      },
      {
        requirementId: 'theory',
        name: text('理论考试', 'Theory'),
        neededFor: 'decision',
        state: 'unmet',
        ways: [
          {
            wayId: 'theory',
            name: text('理论成绩合格', 'Theory passed'),
            state: 'unmet',
            proofs: [
              {
                proof: { kind: 'test', testId: applicationId, maxAgeMonths: 24 },
                state: 'unmet',
                accepted: 0,
                evidenceIds: [],
                names: { title: text('理论考试 L3', 'Theory test L3'), slug: null },
                test: null,
              },
            ],
          },
        ],
      },
    ],
  },
};

/** The page with what the server would answer. */
function open(application: Application) {
  queryClient.setQueryData(trpc.certification.getMyApplication.queryKey({ applicationId }), application);
  return showPage({
    ...{ component: ApplicationPage, path: '/applications/$applicationId' },
    address: `/applications/${applicationId}`,
    others: ['/certificates', '/courses/$slug', '/exams'],
  });
}

const shown = () => document.body.textContent ?? '';
const button = (name: string) =>
  Array.from(document.querySelectorAll('button')).find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );

test('the headline is the next step, and the list says what is missing and how to bring it', async () => {
  await open(draft);
  expect(document.querySelector('h1')?.textContent).toBe('Next: bring what comes before admission');
  expect(button('I declare: I sign the code')).toBeDefined();
  expect(shown()).toContain('Any one of these');
  expect(shown()).toContain('两年操盘记录');
  expect(button('Take back')).toBeDefined();
  const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
  expect(links).toContain('/courses/twelve-lessons');
  expect(links).toContain('/exams');
});

test('the whole page turns Chinese in place', async () => {
  await open(draft);
  await act(async () => setLanguage('zh-CN'));
  expect(document.querySelector('h1')?.textContent).toBe('下一步：补齐受理前的材料');
  expect(shown()).toContain('以下任一条即可');
});

test('what is ready asks for the document, and shows that only a masked number is sent', async () => {
  await open({ ...draft, step: 'submit', dossier: { ...draft.dossier, canSubmit: true } });
  const number = document.querySelector<HTMLInputElement>('input[name="identityDocument.masked"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(number, '130102199001010000');
    number?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(shown()).toContain('Only this is sent: 1301**********0000');
  expect(button('Hand in')?.disabled).toBe(false);
});

test('before the board nothing can be changed, and the result stands with its reasons', async () => {
  const decided = {
    number: 'D-2026-001',
    outcome: 'defer' as const,
    reasons: '希望再看一个例子',
    closedAt: '2026-11-20T02:00:00.000Z',
  };
  await open({
    ...draft,
    state: 'admitted',
    step: 'await_board',
    isBeforeBoard: true,
    decisions: [decided],
  });
  expect(shown()).toContain('The file is closed meanwhile');
  expect(button('Take back')).toBeUndefined();
  expect(button('Withdraw')).toBeUndefined();
  expect(shown()).toContain('希望再看一个例子');
});
