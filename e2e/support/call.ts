import type { APIResponse, Page } from '@playwright/test';

type Call = { side: 'learner' | 'admin'; procedure: string; input: object };

/** Sends a change to the API past the screen, as whoever is signed in on the page. */
export function send(page: Page, { side, procedure, input }: Call): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  return page.request.post(`/trpc/${side}/${procedure}`, { headers: { origin }, data: input });
}

/** What the change gave. Throws where it was refused. */
export async function call<Answer>(page: Page, change: Call): Promise<Answer> {
  const answer = await send(page, change);
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${change.procedure} was refused: ${JSON.stringify(body)}`);
  return body.result.data;
}

/** What a look-up gives to whoever is signed in on the page. Throws where it was refused. */
export async function read<Answer>(page: Page, { side, procedure, input }: Call): Promise<Answer> {
  const answer = await page.request.get(`/trpc/${side}/${procedure}`, {
    params: { input: JSON.stringify(input) },
  });
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${procedure} was refused: ${JSON.stringify(body)}`);
  return body.result.data;
}

/** The stable code of a refusal. */
export async function refusalOf(answer: APIResponse): Promise<string> {
  const { error } = await answer.json();
  return error?.data?.kaopu?.code ?? 'none';
}
