/** A replicate lived by hands that know each other through a journal only is the replicate lived in one piece. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from '../../../src/compile/program.ts';
import { digestOf } from '../../../src/engine/digest.ts';
import { runReplicate } from '../../../src/engine/run.ts';
import type { Trace } from '../../../src/engine/trace.ts';
import { beginning, liveTogether } from '../../../src/host/coordinate.ts';
import { engineOf } from '../../../src/host/node/engines.ts';
import { compileExperiment, prepare } from '../../../src/host/node/experiment.ts';
import { liveHand } from '../../../src/host/node/spread/hand.ts';
import type { Answer, Question } from '../../../src/host/node/spread/journal.ts';
import { cutsOfRun, hashOfRun, programOfRun, type SpreadRun } from '../../../src/host/node/spread/run.ts';
import { SpreadTeam } from '../../../src/host/node/spread/team.ts';

function runOf(scheme: string, more: Partial<SpreadRun> & { readonly safeguards?: readonly string[]; readonly noScheme?: boolean } = {}): SpreadRun {
  const { safeguards, noScheme, ...own } = more;
  const { files } = prepare({ scheme, safeguards, noScheme });
  return { files, persons: 900, enterprises: 300, months: 15, seed: 7, engine: 'compiled', hands: 2, ...own };
}

class Killed extends Error {}

/** Lives a replicate in hands that know nothing but the run's texts. @param kill hand, and the step before whose question it is killed and begun again */
async function spread(run: SpreadRun, kill?: readonly [hand: number, step: number]): Promise<{ readonly trace: Trace; readonly asked: number }> {
  const program = programOfRun(run);
  const questions: string[] = [];
  const answers = new Map<string, string>();
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const go of waiting) go();
    waiting.clear();
  };
  const until = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  const questionOf = (step: number): Question | undefined => (questions[step] === undefined ? undefined : (JSON.parse(questions[step]) as Question));
  let alive = kill !== undefined;
  const hand = async (n: number, cuts: Awaited<ReturnType<typeof cutsOfRun>>[number]): Promise<void> => {
    try {
      await liveHand(
        program,
        { seed: run.seed, replicate: 1, engine: run.engine, cuts },
        {
          known: async (step) => questionOf(step) ?? null,
          question: async (step) => {
            if (alive && kill?.[0] === n && kill[1] === step) {
              alive = false;
              throw new Killed();
            }
            return until(() => questionOf(step));
          },
          answer: async (step, answer) => {
            answers.set(`${step} ${n}`, JSON.stringify(answer));
            wake();
          },
        },
      );
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await hand(n, cuts);
    }
  };
  const cuts = await cutsOfRun(run, program);
  const hands = cuts.map((own, n) => hand(n, own));
  const team = new SpreadTeam(program, async (step, question) => {
    questions[step] = JSON.stringify(question);
    wake();
    if (question.kind === 'end') return [];
    return Promise.all(cuts.map((_, n) => until(() => answers.get(`${step} ${n}`)).then((text) => JSON.parse(text) as Answer)));
  });
  const trace = (await liveTogether(program, 1, team, beginning(program), async () => true)) as Trace;
  await team.end();
  await Promise.all(hands);
  return { trace, asked: questions.length };
}

async function whole(run: SpreadRun, program: Program = programOfRun(run)): Promise<Trace> {
  return runReplicate(await engineOf(run.engine), program, run.seed, 1) as Trace;
}

/** What a person takes in memory is taken as the largest of shards of different sizes. */
const same = (trace: Trace): Trace => ({ ...trace, bytesPerPerson: 0, firms: trace.firms && { ...trace.firms, bytesPerPerson: 0 } });

test('by 2 and 3 hands, with enterprises beside, it is the one in one piece, in every number', async () => {
  for (const hands of [2, 3]) {
    const run = runOf('national-plan', { hands });
    const { trace } = await spread(run);
    const one = await whole(run);
    assert.deepEqual(same(trace), same(one));
    assert.equal(digestOf([trace]), digestOf([one]));
    assert.ok(trace.firms);
  }
});

test('a hand that is lost in the middle, or between the questions of the end, is begun again and changes nothing', async () => {
  const run = runOf('national-plan', { safeguards: ['expiry'], enterprises: 0 });
  const one = same(await whole(run));
  for (const step of [7, 18]) assert.deepEqual(same((await spread(run, [1, step])).trace), one, `step ${step}`);
});

test('a Program made from the texts of a run is the one made from its files', () => {
  for (const more of [{}, { safeguards: ['expiry', 'independent-appeal'] }, { noScheme: true }]) {
    const run = runOf('national-plan', more);
    const experiment = prepare({ scheme: 'national-plan', ...more });
    assert.deepEqual(programOfRun(run), compileExperiment(experiment, run.persons, run.months, run.enterprises));
  }
});

test('a run has another name as soon as anything of it is another', () => {
  const run = runOf('national-plan');
  const others: Partial<SpreadRun>[] = [{ persons: 901 }, { months: 16 }, { seed: 8 }, { hands: 3 }, { enterprises: 0 }, { engine: 'plain' }];
  const names = [run, ...others.map((other) => ({ ...run, ...other })), { ...run, files: { ...run.files, society: `${run.files.society}\n` } }].map(hashOfRun);
  assert.equal(new Set(names).size, names.length);
  assert.equal(hashOfRun(runOf('national-plan')), names[0]);
});

test('what cannot be spread is refused with the reason, and with what can be done', async () => {
  const refused = async (run: SpreadRun): Promise<string> => {
    const program = programOfRun(run);
    return cutsOfRun(run, program).then(
      () => 'was not refused',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  };
  assert.match(
    await refused(runOf('national-plan', { hands: 16 })),
    /^CannotRun: 900 persons cannot be cut into 16: .* multiples of 64, .* 15 cuts at most\. Give --spread 15 or fewer/,
  );
  assert.match(await refused(runOf('judgment-defaulters')), /^CannotRun: .*read ties.*1048576.*Leave --on out/);
  const federation = runOf('national-plan');
  assert.throws(() => programOfRun({ ...federation, files: { ...federation.files, parts: [] } }), /^CannotRun: a federation cannot be spread/);
  assert.match(await refused(runOf('representatives', { enterprises: 10 })), /^CannotRun: .*reads where enterprises stand/);
});
