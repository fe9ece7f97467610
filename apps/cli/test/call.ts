/** Calls the command line as a user would, in a folder of its own. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Order } from './served.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const served = fileURLToPath(new URL('served.ts', import.meta.url));

export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that is gone after the tests of the file, with `my-city.yaml` in it. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'glasshouse-cli-'));
  after(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, 'my-city.yaml'), CITY);
  return path;
}

export interface CallOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** What a call must not see of the terminal that the tests run on. */
function surroundings(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return env;
}

let server: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs `glasshouse` with arguments, in the one process that a file of tests has for its calls: one after the other. */
export function glasshouse(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  const called = last.then(() => serve({ args, cwd: options.cwd ?? process.cwd(), env: options.env ?? {} }));
  last = called.catch(() => undefined);
  return called;
}

function serve(order: Order): Promise<Called> {
  server ??= fork(served, { env: surroundings(), execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const child = server;
  return new Promise((resolve, reject) => {
    const settle = (result: Called | Error): void => {
      child.off('message', settle).off('exit', onExit);
      // The process must not keep the tests from ending; it ends with them.
      child.unref();
      child.channel?.unref();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      server = undefined;
      settle(new Error(`the process of the command line ended by itself (${signal ?? code}) in: glasshouse ${order.args.join(' ')}`));
    };
    child.ref();
    child.channel?.ref();
    child.on('message', settle).on('exit', onExit);
    child.send(order);
  });
}

/** Runs `glasshouse` in a process of its own, as a shell does. @param options may hold what is called when it starts, and with what it has said so far, and can end it */
export function ownProcess(
  args: readonly string[],
  options: CallOptions & {
    readonly onError?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
    readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  } = {},
): Promise<Called> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...surroundings(), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.((signal) => child.kill(signal));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    options.onError?.(err, (signal) => child.kill(signal));
  });
  // A code of null alone would not tell what ended it.
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, out, err: signal === null ? err : `${err}\nended by ${signal}` })));
}

/** One rule, one list: what happens can be worked out by hand. */
export const CITY = `glasshouse: scheme/1
id: my-city
title: { en: My city, zh-Hans: 我的城市 }
about: { en: A late bill puts you on a list for a year. }
kind: thought-experiment
society: flat
sources:
  none: { title: made for a test, url: null }
population: { scope: general, consent: automatic }
ledger: { start: 1000, min: 0, max: 1300, forget: { kind: never } }
indicators:
  - { id: late-bill, title: { en: Late bill, zh-Hans: 拖欠费用 }, conduct: late_payment, points: -20, context: finance, recorded: 0.5, false_records: 0.002, grade: invented, source: none }
bands: [ { id: A, from: 850 }, { id: B } ]
lists:
  - { id: blacklist, colour: black, entry: [ { recorded: late-bill } ], exit: [ { after: 12 } ], published: false, grade: invented, source: none }
consequences:
  - { id: no-trains, while: { list: blacklist }, domain: travel, context: travel, deny: 1, legal_basis: null }
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 }
calibration:
  population: 1000000
  targets:
    - { id: stock, title: { en: On the list }, list: blacklist, quantity: stock, from: 11, to: 11, low: 100000, value: 120000, high: 200000 }
    - { id: ever, title: { en: Ever listed }, list: blacklist, quantity: ever_listed, from: 0, to: 5, low: 1, value: 2, high: 3 }
    - { id: later, title: { en: Entries in year nine }, list: blacklist, quantity: entries, from: 96, to: 107, low: 1, value: 2, high: 3 }
`;
