/** Serves dist/site/ on loopback, and builds it first where it is not there or older than what it is made of. PORT chooses the port. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { build, DIST, ROOT } from './build.ts';
import { SITE_POLICY } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * The headers that a host should send; a host that cannot has the policy in the page. Anyone may frame the page, since parts of it are made to
 * be embedded, and there is no account and nothing kept that a page around it could make somebody give away. Its files are open to every
 * origin, so that it also works in a frame whose sandbox leaves it none.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': SITE_POLICY,
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** A server of a folder: files only, nothing outside it. */
export function serverOf(folder: string): Server {
  return createServer((request, response) => {
    const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === null ? null : join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const found = file?.startsWith(folder + sep) === true && existsSync(file) && statSync(file).isFile();
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(found ? 405 : 404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('not here\n');
      return;
    }
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  });
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Whether a file is not there, or any of what the page is made of has changed since. */
function isOlder(file: string): boolean {
  if (!existsSync(file)) return true;
  const made = statSync(file).mtimeMs;
  const parts = globSync(['apps/web/{src,tools}/**/*.*', 'packages/glasshouse/src/**/*.*', '{schemes,societies,safeguards}/**/*.yaml'], { cwd: ROOT });
  return parts.some((part) => statSync(join(ROOT, part)).mtimeMs > made);
}

if (import.meta.main) {
  const site = join(DIST, 'site');
  if (isOlder(join(site, 'index.html'))) {
    process.stdout.write('Building the page, which lives a few invented societies for its first view …\n');
    await build();
  }
  const port = Number(process.env['PORT'] ?? 8080);
  const server = serverOf(site);
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(error.code === 'EADDRINUSE' ? `Port ${port} is taken: PORT=8081 npm start takes another.\n` : `${error.message}\n`);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/   (Ctrl-C ends it)\n`));
}
