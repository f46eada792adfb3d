import { z } from 'zod';
import type { AnswerDescription, ParameterDescription, PublicRoute } from './public-route.ts';

type Json = Record<string, unknown>;

/** The one OpenAPI 3.1 document of the public addresses, from the routes themselves. */
export function buildOpenApi(routes: readonly PublicRoute[], publicUrl: string) {
  const components: Record<string, unknown> = {};
  const paths = Object.fromEntries(
    routes.map((route) => [route.path, { get: describeOperation(route, components) }]),
  );
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kaopu: public addresses',
      version: '1',
      description:
        'What anybody may read without an account: credentials, their status, the issuer, and the look-up behind the verify page. Everything here is read-only, may be called from any page, and is limited softly. The printed number of a certificate finds its status only; a name is found by the random code of the QR code.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: components },
  };
}

function describeOperation(route: PublicRoute, components: Json): Json {
  return {
    operationId: route.operationId,
    summary: route.summary,
    parameters: route.parameters.map((parameter) => describeParameter(parameter, components)),
    responses: Object.fromEntries(
      Object.entries(route.answers).map(([status, answer]) => [status, describeAnswer(answer, components)]),
    ),
  };
}

function describeParameter(
  { name, in: place, description, schema, required = true }: ParameterDescription,
  components: Json,
): Json {
  return { name, in: place, description, required, schema: toSchema(schema, components) };
}

function describeAnswer({ description, content, headers }: AnswerDescription, components: Json): Json {
  const media = Object.entries(content ?? {}).map(([type, schema]) => [
    type,
    { schema: schema ? toSchema(schema, components) : { type: 'string', format: 'binary' } },
  ]);
  const described = Object.entries(headers ?? {}).map(([name, meaning]) => [
    name,
    { description: meaning, schema: { type: 'string' } },
  ]);
  return {
    description,
    ...(media.length > 0 && { content: Object.fromEntries(media) }),
    ...(described.length > 0 && { headers: Object.fromEntries(described) }),
  };
}

/** A named schema goes among the components once, and is referred to. */
function toSchema(schema: z.ZodType, components: Json): Json {
  const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as Json;
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
    const { id: _id, ...rest } = definition;
    components[name] = referToComponents(rest);
  }
  return referToComponents(json);
}

const referToComponents = (json: Json): Json =>
  JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
