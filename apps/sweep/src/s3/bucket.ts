/**
 * S3-compatible object storage, as far as a sweep needs it: objects put, got, listed and deleted under a prefix of a bucket.
 * Who may do so is told by the environment, as for every other program that speaks S3; addresses have the bucket in their path.
 */
import { createHash } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { CannotRun } from 'glasshouse';
import { SweepFault } from '../fault.ts';
import { keysIn } from './list.ts';

export const SCHEME = 's3://';

/** How often a request is tried, and how long it is waited before the second try; each time twice as long. */
const TRIES = 6;
const FIRST_REST_MS = 250;
/** A part is some hundred kilobytes; who needs longer than this has lost the connection. */
const PATIENCE_MS = 120_000;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Only where nothing is there yet, or only in place of what had this tag. */
export type Condition = { readonly absent: true } | { readonly tag: string };

export class Bucket {
  /** `s3://BUCKET/PREFIX`, without a slash at its end. */
  readonly where: string;
  readonly #name: string;
  readonly #prefix: string;
  readonly #endpoint: string;
  readonly #client: AwsClient;
  readonly #firstRestMs: number;

  /** @throws SweepFault if the place is none, or the environment does not say who asks */
  constructor(place: string, environment: NodeJS.ProcessEnv = process.env, firstRestMs: number = FIRST_REST_MS) {
    const [, name = '', prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})\/+(.*?)\/*$/.exec(place) ?? [];
    if (prefix === '')
      throw new SweepFault(
        `"${place}" names no place in a bucket. Give s3://BUCKET/PREFIX, with a prefix of its own for each sweep, such as s3://results/my-sweep.`,
      );
    const of = (...names: readonly string[]): string | undefined => names.map((one) => environment[one]).find((value) => value !== undefined && value !== '');
    const [accessKeyId, secretAccessKey, sessionToken] = [of('AWS_ACCESS_KEY_ID'), of('AWS_SECRET_ACCESS_KEY'), of('AWS_SESSION_TOKEN')];
    if (accessKeyId === undefined || secretAccessKey === undefined)
      throw new SweepFault(
        `${place}: the environment does not say who asks. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (AWS_SESSION_TOKEN with temporary ones); for storage that is not Amazon's also AWS_ENDPOINT_URL, such as http://localhost:9000.`,
      );
    const region = of('AWS_REGION', 'AWS_DEFAULT_REGION') ?? 'us-east-1';
    const endpoint = of('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL') ?? `https://s3.${region}.amazonaws.com`;
    if (!/^https?:$/.test(URL.canParse(endpoint) ? new URL(endpoint).protocol : ''))
      throw new SweepFault(`AWS_ENDPOINT_URL is "${endpoint}": give an address such as https://storage.example:9000.`);
    this.where = `${SCHEME}${name}/${prefix}`;
    this.#firstRestMs = firstRestMs;
    this.#name = name;
    this.#prefix = prefix;
    this.#endpoint = endpoint.replace(/\/+$/, '');
    this.#client = new AwsClient({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }), service: 's3', region, retries: 0 });
  }

  /** @returns null where there is no such object */
  async get(name: string): Promise<{ readonly body: Uint8Array; readonly tag: string } | null> {
    const { status, body, headers } = await this.#ask('GET', this.#address(name), {}, [404]);
    return status === 404 ? null : { body, tag: headers.get('etag') ?? '' };
  }

  /** @returns false if the condition was not met, and nothing was put */
  async put(name: string, content: string | Uint8Array, condition?: Condition): Promise<boolean> {
    const only: Record<string, string> = condition === undefined ? {} : 'tag' in condition ? { 'if-match': condition.tag } : { 'if-none-match': '*' };
    const { status } = await this.#ask('PUT', this.#address(name), only, condition === undefined ? [] : [404, 409, 412], content);
    return status < 300;
  }

  async remove(name: string): Promise<void> {
    await this.#ask('DELETE', this.#address(name), {}, [404]);
  }

  /** Names of the objects that begin so, without the prefix of the sweep. Pages are followed to the last. */
  async list(start: string): Promise<readonly string[]> {
    const names: string[] = [];
    let token: string | null = null;
    do {
      const query = `list-type=2&prefix=${encoded(`${this.#prefix}/${start}`)}${token === null ? '' : `&continuation-token=${encoded(token)}`}`;
      const { body } = await this.#ask('GET', `${this.#endpoint}/${this.#name}?${query}`, {}, []);
      const page = keysIn(Buffer.from(body).toString('utf8'));
      names.push(...page.keys.map((key) => key.slice(this.#prefix.length + 1)));
      token = page.next;
    } while (token !== null);
    return names;
  }

  #address(name: string): string {
    return `${this.#endpoint}/${this.#name}/${`${this.#prefix}/${name}`.split('/').map(encoded).join('/')}`;
  }

  /**
   * Asks until there is an answer that counts.
   * @param known statuses that are an answer, besides those of success
   * @throws CannotRun with what the storage said
   */
  async #ask(method: string, url: string, headers: Record<string, string>, known: readonly number[], content?: string | Uint8Array): Promise<Answer> {
    const body = content === undefined ? undefined : new Uint8Array(Buffer.from(content));
    const sum = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    let said = '';
    for (let tries = 1; tries <= TRIES; tries++) {
      if (tries > 1) await rest(this.#firstRestMs * 2 ** (tries - 2));
      let answer: Answer;
      try {
        answer = await this.#once(method, url, { ...headers, 'x-amz-content-sha256': sum }, body);
      } catch (error) {
        const { cause, name, message } = error as Error & { readonly cause?: { readonly code?: string; readonly message?: string } };
        said = name === 'TimeoutError' ? `no answer in ${PATIENCE_MS / 1000} s` : (cause?.code ?? cause?.message ?? message);
        continue;
      }
      if (answer.status < 300 || (known.includes(answer.status) && !isNoBucket(answer))) return answer;
      if (answer.status < 500 && answer.status !== 429 && answer.status !== 408) throw this.#refused(answer);
      said = `${answer.status} ${codeOf(answer)}`.trim();
    }
    throw new CannotRun(
      `the storage at ${this.#endpoint} does not answer as it should: ${said}, ${TRIES} times. Is the address right (AWS_ENDPOINT_URL), and the storage up? What was kept is kept; the same command goes on.`,
    );
  }

  async #once(method: string, url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | undefined): Promise<Answer> {
    const init = { method, headers, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' as const, ...(body === undefined ? {} : { body }) };
    const answer = await fetch(await this.#client.sign(url, init));
    return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) };
  }

  #refused(answer: Answer): CannotRun {
    const { status } = answer;
    const code = codeOf(answer);
    const said = `${status}${code === '' ? '' : ` ${code}`}`;
    if (isNoBucket(answer))
      return new CannotRun(`there is no bucket "${this.#name}" at ${this.#endpoint}. Make it first, or give another with -o s3://BUCKET/PREFIX.`);
    if (status === 401 || status === 403)
      return new CannotRun(
        `${this.where} is refused (${said}): the storage does not know the key, its secret or token is wrong or has run out, the clock is wrong, or the key may not do this. Needed are the rights to list the bucket and to get, put and delete what lies under ${this.#prefix}/.`,
      );
    if (status >= 300 && status < 400)
      return new CannotRun(`${this.where} lies elsewhere (${said}): set AWS_REGION${regionOf(answer)} to the bucket's, or AWS_ENDPOINT_URL to where it is.`);
    return new CannotRun(`${this.where}: the storage refuses (${said}).`);
  }
}

/** As signatures want it: everything but letters, digits and -._~ (RFC 3986). */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** The code of an error, of letters only: NoSuchBucket, AccessDenied, SlowDown … */
function codeOf({ body }: Answer): string {
  return /<Code>([A-Za-z]{1,60})<\/Code>/.exec(Buffer.from(body.subarray(0, 10_000)).toString('utf8'))?.[1] ?? '';
}

const isNoBucket = (answer: Answer): boolean => answer.status === 404 && codeOf(answer) === 'NoSuchBucket';

const regionOf = ({ headers }: Answer): string => {
  const region = headers.get('x-amz-bucket-region');
  return region === null ? '' : ` (${region})`;
};
