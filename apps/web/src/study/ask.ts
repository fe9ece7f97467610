/** One question to whom it concerns: the study worker, the reader, or the teller. */
import { version } from 'virtual:baked';
import type { Experiment } from '../state/experiment.ts';
import { Asked } from './asked.ts';
import { type ExperimentRead, fromShelf } from './prepared.ts';
import type { Answers, Begin, LivedWorld, Question, ReaderQuestion, Reply, StudyQuestion, TellerQuestion } from './protocol.ts';
import StudyWorker from './worker.ts?worker&inline';

/** Thrown where a file cannot be read, or what is asked cannot be answered: the message is that of the command line. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const study: Asked<StudyQuestion> = new Asked(async () => {
  const worker = new StudyWorker();
  worker.postMessage({ kind: 'begin', version } satisfies Begin);
  return worker;
});

/** What was lived last, for the teller; and what of it the teller was told. */
let told: unknown = null;
let telling: Promise<unknown> | null = null;
let lived: { readonly key: string; readonly worlds: readonly LivedWorld[] } = { key: '', worlds: [] };

/** Hands over what was lived of an experiment, so that lives of it can be told. */
export function tellOf(experiment: Experiment, worlds: readonly LivedWorld[]): void {
  lived = { key: JSON.stringify(experiment), worlds };
}

/** What was lived of an experiment, if that was lived last. */
export function livedOf(experiment: Experiment): readonly LivedWorld[] {
  return lived.key === JSON.stringify(experiment) ? lived.worlds : [];
}

const TELLER: ReadonlySet<Question['kind']> = new Set<TellerQuestion['kind']>(['tell', 'form', 'quick', 'people', 'life', 'find', 'prevent']);
const READER: ReadonlySet<Question['kind']> = new Set<ReaderQuestion['kind']>([
  'read',
  'read-world',
  'texts',
  'files',
  'open-file',
  'complete',
  'hover',
  'lint',
]);

/** A question as the page puts it: what was read for `prepare` is found here. */
type QuestionOf<K extends Question['kind']> = K extends 'prepare' ? { readonly experiment: Experiment } : Extract<Question, { readonly kind: K }>;

/** @throws Refused; Error if a worker breaks down, and the next question starts another */
export async function ask<K extends Question['kind']>(question: { readonly kind: K } & QuestionOf<K>): Promise<Answers[K]> {
  const asked = question as unknown as Question;
  if (READER.has(asked.kind)) {
    const { reader } = await import('./reader.ts');
    return answerOf(await reader.ask(asked as ReaderQuestion));
  }
  if (TELLER.has(asked.kind)) {
    const { teller } = await import('./teller.ts');
    const { experiment } = asked as TellerQuestion;
    const own = lived.key === JSON.stringify(experiment) ? lived : null;
    const tell = (): Promise<Reply> => {
      told = own;
      const asking = readExperiment(experiment).then((read) => teller.ask({ kind: 'tell', experiment, read, lived: own?.worlds ?? [] }));
      // What failed is told again to whoever asks next; this question alone fails with it.
      asking.catch(() => {
        if (telling !== asking) return;
        told = null;
        telling = null;
      });
      telling = asking;
      return asking;
    };
    // Whoever asks while the teller is being told waits for that: else it would answer of what it knew before.
    await (own !== null && own !== told ? tell() : telling);
    const reply = await teller.ask(asked as TellerQuestion);
    if (!('closed' in reply)) return answerOf(reply);
    const opened = await tell();
    return answerOf('refused' in opened ? opened : await teller.ask(asked as TellerQuestion));
  }
  // Whatever was asked of the study before, it is opened for this experiment.
  const reply = asked.kind === 'prepare' ? null : await study.ask(asked as StudyQuestion);
  if (reply !== null && !('closed' in reply)) return answerOf(reply);
  const { experiment } = asked as StudyQuestion;
  const prepared = await study.ask({ kind: 'prepare', experiment, read: await readExperiment(experiment) });
  return answerOf(asked.kind === 'prepare' || 'refused' in prepared ? prepared : await study.ask(asked as StudyQuestion));
}

function answerOf<T extends Answers[keyof Answers]>(reply: Reply): T {
  if ('refused' in reply) throw new Refused(reply.refused);
  if ('closed' in reply) throw new Error('another experiment has been opened since');
  return reply.answer as T;
}

/** Reads and checks an experiment, unless the build has: then the reader and its texts are not needed. */
export async function readExperiment(experiment: Experiment): Promise<ExperimentRead> {
  const { prepared } = await import('virtual:prepared');
  return fromShelf(prepared, experiment) ?? (await ask({ kind: 'read', experiment }));
}
