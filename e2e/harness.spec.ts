import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { expectAccessible } from './support/axe.ts';
import { startMailServer } from './support/mail.ts';
import { Noise } from './support/noise.ts';
import { expectFits, keep } from './support/screenshot.ts';
import { addVirtualAuthenticator } from './support/virtual-authenticator.ts';

// What the journeys stand on, tried on small pages: it must find what is wrong, and let pass what is right.
const PAGES: Record<string, string> = {
  '/good': '<h1>考谱 Kaopu</h1><p>合格证书 certificate</p>',
  '/bad': '<h1 style="color:#eee;background:#fff">pale</h1><img src="/seal.svg">',
  '/wide': '<h1>wide</h1><div class="table" style="width:900px">a wide table</div>',
  '/loud':
    '<h1>loud</h1><script>console.error("it broke"); setTimeout(() => { throw new Error("late") })</script>',
  '/lost': '<h1>lost</h1><script src="/nowhere.js"></script>',
};

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Small page</title><main>${body}</main></html>`;

let server: Server;
let origin = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const body = PAGES[request.url ?? ''];
    if (request.url === '/seal.svg') {
      response.setHeader('content-type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    } else {
      response.statusCode = body ? 200 : 404;
      response.setHeader('content-type', 'text/html; charset=utf-8').end(body ? page(body) : 'not found');
    }
  }).listen(0);
  await once(server, 'listening');
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
});

test('the accessibility scan passes a sound page and names what is wrong with another', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(`${origin}/good`);
  await expectAccessible(page);
  await page.goto(`${origin}/bad`);
  const message = await expectAccessible(page).catch((error: Error) => error.message);
  expect(message).toContain('[color-contrast] at h1');
  expect(message).toContain('[image-alt] at img');
});

test('pictures are kept at phone and desk width, and a page too wide for a phone is refused', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto(`${origin}/good`);
  await keep(page, 'harness-good');
  const folder = fileURLToPath(new URL('screenshots/zh-CN/', import.meta.url));
  expect(existsSync(`${folder}harness-good.phone.png`) && existsSync(`${folder}harness-good.desk.png`)).toBe(
    true,
  );
  expect(page.viewportSize()).toEqual({ width: 1280, height: 800 });
  await page.goto(`${origin}/wide`);
  await expectFits(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const message = await expectFits(page).catch((error: Error) => error.message);
  expect(message).toContain('div.table');
});

test('noise is heard: console errors, exceptions, failed requests', { tag: '@once' }, async ({
  page,
  context,
}) => {
  const noise = new Noise();
  noise.watch(context);
  await page.goto(`${origin}/good`);
  expect(noise.complaints()).toEqual([]);
  await page.goto(`${origin}/loud`);
  await expect.poll(() => noise.complaints().length).toBe(2);
  expect(noise.complaints()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('console error: it broke'),
      expect.stringContaining('exception: Error: late'),
    ]),
  );
  await page.goto(`${origin}/lost`);
  await expect.poll(() => noise.complaints().join('\n')).toContain('nowhere.js');
  noise.allow(/it broke|late|nowhere/);
  expect(noise.complaints()).toEqual([]);
});

test('a passkey is made and used without a person at the device', { tag: '@once' }, async ({ page }) => {
  await page.goto(`${origin}/good`);
  const device = await addVirtualAuthenticator(page);
  const ids = await page.evaluate(async () => {
    const challenge = new Uint8Array(32);
    const made = await navigator.credentials.create({
      publicKey: {
        challenge,
        rp: { name: 'Kaopu' },
        user: { id: new Uint8Array(8), name: 'lin', displayName: '林晓' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    });
    const used = await navigator.credentials.get({ publicKey: { challenge, userVerification: 'required' } });
    return [made?.id, used?.id];
  });
  expect(ids[0]).toBeTruthy();
  expect(ids[1]).toBe(ids[0]);
  expect(await device.countPasskeys()).toBe(1);
  await device.remove();
});

test('a mail is taken, read once, and shown with its text', { tag: '@once' }, async () => {
  const mail = await startMailServer();
  const transport = createTransport(mail.url);
  await transport.sendMail({
    from: 'kaopu@example.org',
    to: 'lin@example.org',
    subject: '重设密码',
    text: '链接 https://x/1',
  });
  await transport.sendMail({
    from: 'kaopu@example.org',
    to: 'lin@example.org',
    subject: 'second',
    text: '2',
  });
  const first = await mail.readNext('lin@example.org');
  expect(first).toMatchObject({ subject: '重设密码', to: ['lin@example.org'] });
  expect(first.text).toContain('https://x/1');
  expect(await mail.readNext('lin@example.org')).toMatchObject({ subject: 'second' });
  expect(mail.all()).toHaveLength(2);
  await mail.stop();
});
