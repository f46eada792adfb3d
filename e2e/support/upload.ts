import type { APIResponse, Page } from '@playwright/test';

type Sent = { name: string; purpose: 'picture' | 'video'; content: string };

/** Uploads a file past the screen, by the tus protocol in one piece. Gives the answer to that piece. */
export async function upload(page: Page, { name, purpose, content }: Sent): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const data = Buffer.from(content);
  const headers = { origin, 'tus-resumable': '1.0.0' };
  const made = await page.request.post('/uploads', {
    headers: {
      ...headers,
      'upload-length': String(data.length),
      'upload-metadata': `purpose ${base64(purpose)},filename ${base64(name)}`,
    },
  });
  return page.request.patch(made.headers().location ?? '', {
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    data,
  });
}
