// @vitest-environment jsdom
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { open, shown, startDesk } from '../../shell/desk-screen.fixture.tsx';

vi.setConfig({ testTimeout: 30_000 });

const frameworkId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';
const bodyId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a22';
const bodyName = { 'zh-CN': '认证委员会', en: 'Certification Council' };
const published = {
  ...{ frameworkId, bodyId, bodyName, code: 'lco', version: '2026.1', domains: 2, levels: 2 },
  ...{ name: exampleFramework.name, occupation: exampleFramework.occupation.name },
  publishedAt: '2026-01-05T02:00:00.000Z',
};

/** The desk of somebody who may do everything, or only what is named; gives what the server was asked to publish. */
function startOffice(permissions?: readonly string[]) {
  const sent: unknown[] = [];
  startDesk({
    ...(permissions && { permissions }),
    answer: (name, input) => {
      if (name === 'certification.listBodies')
        return [{ bodyId, name: bodyName, boardName: bodyName, kind: 'private' }];
      if (name === 'certification.listFrameworks') return { rows: [published] };
      if (name === 'certification.getFramework') {
        return { frameworkId, bodyName, publishedAt: published.publishedAt, framework: exampleFramework };
      }
      if (name === 'certification.publishFramework') {
        sent.push(input);
        return { frameworkId };
      }
    },
  });
  return sent;
}

const button = (name: string) =>
  Array.from(document.querySelectorAll('button')).filter((one) => one.textContent === name);
const press = (name: string, place = 0) => act(async () => button(name)[place]?.click());

async function write(text: string) {
  const area = document.querySelector<HTMLTextAreaElement>('textarea:not([aria-hidden])');
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(area, text);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  window.localStorage.clear();
  // A field that grows with its text waits for fonts, of which jsdom has none.
  Object.assign(document, { fonts: new EventTarget() });
});

test('the list of schemes names the frameworks with their public page; the chair finds a way to publish', async () => {
  startOffice();
  await open({ to: '/schemes' }, 'en');
  await shown('Competency framework for operators 2026.1', '2 domains, 2 levels', 'Publish a framework');
  const links = Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));
  expect(links).toContain(`/frameworks/${frameworkId}`);
});

test('a registrar sees the frameworks, and nothing to publish with', async () => {
  startOffice(['certification.readSchemes']);
  await open({ to: '/schemes' }, 'zh-CN');
  await shown('操盘手能力框架 2026.1');
  expect(document.body.textContent).not.toContain('发布能力框架');
});

test('faults are shown by their place, and nothing is sent until there are none', async () => {
  const sent = startOffice();
  await open({ to: '/frameworks/new' }, 'en');
  await shown('The framework as JSON');
  await write(JSON.stringify({ ...exampleFramework, units: {} }));
  await press('Check');
  await shown('metrics[0].unitCode', 'It names a unit that is not there', '1 point to mend');
  expect(button('Publish').map(({ disabled }) => disabled)).toEqual([true]);

  await write(JSON.stringify(exampleFramework));
  expect(document.body.textContent).not.toContain('metrics[0].unitCode');
  await press('Check');
  await shown('Ready');
  await press('Publish');
  await shown('2 domains, 2 sub-skills, 2 levels.', 'It never changes again');
  expect(sent).toEqual([]);
  await press('Publish', 1);
  await shown('Public page');
  expect(sent).toMatchObject([{ bodyId, framework: exampleFramework }]);
});

test('a closed tab loses nothing that was written', async () => {
  startOffice();
  await open({ to: '/frameworks/new' }, 'en');
  await shown('The framework as JSON');
  await write('{"half": ');
  await open({ to: '/schemes' }, 'en');
  await open({ to: '/frameworks/new' }, 'en');
  await shown('The framework as JSON');
  expect(document.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('{"half": ');
});
