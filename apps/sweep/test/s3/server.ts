/** Object storage in memory that speaks as much S3 as a sweep needs, and checks what it is told: signatures, sums, conditions. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

export const KEY = 'AKIATEST';
const SECRET = 'made/for+a=test';
/** Keys a page of a listing has. */
const PAGE = 2;

export interface Storage {
  readonly environment: NodeJS.ProcessEnv;
  readonly objects: Map<string, Buffer>;
  /** `METHOD /path` of what was asked, and the status of the answer. */
  readonly asked: string[];
  /** Answers to give instead, first to last, to requests that match. */
  readonly troubles: { readonly method: string; readonly path: RegExp; times: number; readonly status: number; readonly code: string; readonly done?: true }[];
  readonly stop: () => Promise<void>;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const tagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** AWS Signature Version 4, worked out anew from what came over the wire. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const said = String(request.headers.authorization);
  const [, key, day, region, names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(said) ?? [];
  if (key !== KEY || day === undefined || request.headers['x-amz-content-sha256'] !== sha256(body)) return false;
  const needed = ['host', 'x-amz-date', 'x-amz-content-sha256', ...['if-none-match', 'if-match'].filter((name) => request.headers[name] !== undefined)];
  if (!needed.every((name) => names.split(';').includes(name))) return false;
  const [path = '', query = ''] = String(request.url).split('?');
  const canonical = [
    request.method,
    path,
    query.split('&').sort().join('&'),
    ...names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signing = [day, String(region), 's3', 'aws4_request'].reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${SECRET}`);
  return hmac(signing, ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')).toString('hex') === signature;
}

export async function startStorage(): Promise<Storage> {
  const objects: Storage['objects'] = new Map();
  const asked: string[] = [];
  const troubles: Storage['troubles'] = [];
  const answer = (request: IncomingMessage, body: Buffer): { readonly status: number; readonly body?: string | Buffer; readonly tag?: string } => {
    const url = new URL(String(request.url), 'http://storage');
    const method = String(request.method);
    const fail = (status: number, code: string) => ({ status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>made up</Message></Error>` });
    if (!isSigned(request, body)) return fail(403, 'SignatureDoesNotMatch');
    const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const key = rest.join('/');
    const trouble = troubles.find((one) => one.times > 0 && one.method === method && one.path.test(url.pathname));
    if (trouble !== undefined) trouble.times--;
    if (trouble !== undefined && trouble.done !== true) return fail(trouble.status, trouble.code);
    if (bucket !== 'results') return fail(404, 'NoSuchBucket');
    const there = objects.get(key);
    if (method === 'GET' && key === '') {
      const all = [...objects.keys()].filter((one) => one.startsWith(url.searchParams.get('prefix') ?? '')).sort();
      const token = url.searchParams.get('continuation-token');
      const from = token === null ? 0 : all.indexOf(Buffer.from(token, 'base64').toString());
      const next = all[from + PAGE];
      const contents = all.slice(from, from + PAGE).map((one) => `<Contents><Key>${escaped(one)}</Key><Size>${objects.get(one)?.length}</Size></Contents>`);
      const more = next === undefined ? '' : `<NextContinuationToken>${Buffer.from(next).toString('base64')}</NextContinuationToken>`;
      return { status: 200, body: `<ListBucketResult><IsTruncated>${next !== undefined}</IsTruncated>${contents.join('')}${more}</ListBucketResult>` };
    }
    if (method === 'GET') return there === undefined ? fail(404, 'NoSuchKey') : { status: 200, body: there, tag: tagOf(there) };
    if (method === 'DELETE') return { status: objects.delete(key) ? 204 : 204 };
    if (request.headers['if-none-match'] === '*' && there !== undefined) return fail(412, 'PreconditionFailed');
    const tag = request.headers['if-match'];
    if (tag !== undefined && (there === undefined || tagOf(there) !== tag)) return fail(412, 'PreconditionFailed');
    objects.set(key, body);
    // Done, and then answered badly.
    return trouble === undefined ? { status: 200, tag: tagOf(body) } : fail(trouble.status, trouble.code);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, body, tag } = answer(request, Buffer.concat(chunks));
      asked.push(`${request.method} ${decodeURIComponent(String(request.url).split('?')[0] ?? '')} ${status}`);
      response.writeHead(status, tag === undefined ? {} : { etag: tag }).end(body);
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port));
  });
  return {
    environment: { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_ACCESS_KEY_ID: KEY, AWS_SECRET_ACCESS_KEY: SECRET, AWS_REGION: 'eu-test-1' },
    objects,
    asked,
    troubles,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
