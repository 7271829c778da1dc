import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FILE = resolve(import.meta.dirname, '../../../../shared/oracles/discord/openapi.json');

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Holds requests, responses and gateway payloads to Discord's own OpenAPI document. Each check says what is wrong. */
export interface Oracle {
  request(method: string, path: string, query: URLSearchParams, body: unknown): string[];
  response(method: string, path: string, status: number, body: unknown): string[];
  /** A value against a named schema. */
  value(schema: string, value: unknown): string[];
  /** Makes ready what checks these routes: half a second that should not fall into a measured one. */
  prepare(routes: readonly (readonly [method: string, path: string])[]): void;
}

let loaded: Oracle | null | undefined;

/** Null, with a printed line, where the document is absent. */
export function discordOracle(): Oracle | null {
  if (loaded !== undefined) return loaded;
  if (existsSync(FILE)) {
    loaded = createOracle(JSON.parse(readFileSync(FILE, 'utf8')));
  } else {
    console.log(`SKIPPED: Discord's OpenAPI document is not at ${FILE}; requests and responses are not held to it.`);
    loaded = null;
  }
  return loaded;
}

function createOracle(document: Document): Oracle {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^(0|[1-9]\d{0,19})$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema(document, 'discord');
  const compiled = new Map<string, ValidateFunction>();
  const paths = Object.keys(document.paths)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
    .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

  function check(key: string, schema: object, value: unknown): string[] {
    let validate = compiled.get(key);
    if (validate === undefined) {
      validate = ajv.compile(absolute(schema) as object);
      compiled.set(key, validate);
    }
    if (validate(value)) return [];
    return [`${key}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)?.slice(0, 600)}`];
  }

  function find(method: string, path: string): { readonly key: string; readonly operation: Operation } | null {
    for (const known of paths) {
      const operation = document.paths[known.path]?.[method.toLowerCase()];
      if (operation !== undefined && known.pattern.test(path)) return { key: `${method} ${known.path}`, operation };
    }
    return null;
  }

  return {
    request(method, path, query, body) {
      const found = find(method, path);
      if (found === null) return [`${method} ${path}: no such route`];
      const { key, operation } = found;
      const names = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
      const odd = [...query.keys()].filter((name) => !names.includes(name));
      const schema = operation.requestBody?.content['application/json']?.schema;
      return [
        ...odd.map((name) => `${key}: no query parameter ${name}`),
        ...(schema === undefined || body === undefined ? [] : check(`${key} request`, schema, body)),
        ...(schema === undefined && body !== undefined ? [`${key}: takes no body`] : []),
      ];
    },
    response(method, path, status, body) {
      const found = find(method, path);
      if (found === null) return [`${method} ${path}: no such route`];
      const { responses } = found.operation;
      const answer = responses[String(status)] ?? responses[`${String(status)[0]}XX`];
      if (status >= 500) return [];
      if (answer === undefined) return [`${found.key}: does not answer ${status}`];
      if (answer.$ref !== undefined) {
        const schema = status === 429 ? 'RatelimitedResponse' : 'ErrorResponse';
        return check(schema, { $ref: `#/components/schemas/${schema}` }, body);
      }
      const schema = answer.content?.['application/json']?.schema;
      if (schema === undefined) return body === undefined ? [] : [`${found.key} ${status}: has no body`];
      return check(`${found.key} response ${status}`, schema, body);
    },
    prepare(routes) {
      for (const [method, path] of routes) {
        const operation = find(method, path)?.operation;
        this.request(method, path, new URLSearchParams(), {});
        for (const status of Object.keys(operation?.responses ?? {}))
          if (/^\d+$/.test(status)) this.response(method, path, Number(status), {});
      }
      this.value('MessageResponse', {});
    },
    value: (schema, value) => check(schema, { $ref: `#/components/schemas/${schema}` }, value),
  };
}

/** References inside the document, as seen from outside of it. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [key, value.replace(/^#/, 'discord#')] : [key, absolute(value)],
    ),
  );
}
