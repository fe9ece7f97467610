/** The page's side of the study worker: one worker, one answer to each question. */
import { version } from 'virtual:baked';
import { kernel } from 'virtual:kernel';
import type { Answers, Begin, Question, Reply } from './protocol.ts';
import StudyWorker from './worker.ts?worker&inline';

/** Thrown where a file cannot be read, or what is asked cannot be answered: the message is that of the command line. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

let bytes: ArrayBuffer | null = null;
let study: Promise<Worker> | null = null;
let tickets = 0;

/** Bytes of kernel.wasm. */
export function kernelBytes(): ArrayBuffer {
  bytes ??= Uint8Array.from(atob(kernel), (letter) => letter.charCodeAt(0)).buffer;
  return bytes;
}

/** The texts that ship come as a script of their own: they are data, and ten times as long as what reads them. */
async function begin(): Promise<Worker> {
  const { texts } = await import('virtual:texts');
  const worker = new StudyWorker();
  worker.postMessage({ kind: 'begin', texts, version, kernel: kernelBytes() } satisfies Begin);
  return worker;
}

/** @throws Refused; Error if the worker breaks down, and the next question starts another */
export async function ask<K extends Question['kind']>(question: Extract<Question, { readonly kind: K }>): Promise<Answers[K]> {
  study ??= begin();
  const own = study;
  const worker = await own;
  const ticket = ++tickets;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
    const hear = ({ data }: MessageEvent<Reply>): void => {
      if (data.ticket !== ticket) return;
      end();
      if ('refused' in data) reject(new Refused(data.refused));
      else resolve(data.answer as Answers[K]);
    };
    const fail = ({ message }: ErrorEvent): void => {
      end();
      if (study === own) study = null;
      reject(new Error(message || 'a worker could not be started'));
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage({ ...question, ticket });
  });
}
