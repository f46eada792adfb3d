import type { buildOpenApi } from './build-openapi.ts';
import type { PublicRoute } from './public-route.ts';

/** The public addresses as a page for people: the same document, without scripts or anything from elsewhere. */
export function writeDocsPage(
  { info, components }: ReturnType<typeof buildOpenApi>,
  routes: readonly PublicRoute[],
): string {
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="${text(name)}"><summary>${text(name)}</summary><pre>${text(JSON.stringify(schema, null, 2))}</pre></details>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(info.title)}</title><style>${style}</style></head><body><main>
<h1>${text(info.title)}</h1><p>${text(info.description)}</p>
<p><a href="/openapi.json">OpenAPI 3.1 document</a></p>
${routes.map(writeRoute).join('\n')}
<h2>Schemas</h2>${schemas.join('\n')}
</main></body></html>`;
}

function writeRoute(route: PublicRoute): string {
  const parameters = route.parameters.map(
    ({ name, in: place, description }) =>
      `<li><code>${text(name)}</code> (${place}): ${text(description)}</li>`,
  );
  const answers = Object.entries(route.answers).map(
    ([status, { description, content }]) =>
      `<li><b>${status}</b> ${text(description)} <code>${text(Object.keys(content ?? {}).join(', '))}</code></li>`,
  );
  return `<section id="${text(route.operationId)}"><h2><code>GET ${text(route.path)}</code></h2>
<p>${text(route.summary)}</p>${parameters.length > 0 ? `<ul>${parameters.join('')}</ul>` : ''}<ul>${answers.join('')}</ul></section>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (value: string): string => value.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const style = `:root{color-scheme:light dark;--line:#d5cfc1}body{margin:0;font:16px/1.6 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem}h1,h2{line-height:1.25}h2{font-size:1.1rem;margin-top:2rem}
section{border-top:1px solid var(--line)}code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}pre{overflow-x:auto}`;
