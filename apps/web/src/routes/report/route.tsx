/** The report: what will be printed of the experiment, with the choice of sections, languages and paper, and what can be taken along. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../../charts/take.ts';
import type { RouteProps } from '../../routes.ts';
import { hrefOf, opened, routeParams, setParams } from '../../state/current.ts';
import { wholeLink } from '../../state/link.ts';
import { ask } from '../../study/ask.ts';
import type { Control } from '../../study/form.ts';
import type { Shown } from '../../study/running.ts';
import { useResult } from '../../study/use-result.ts';
import { Notes } from '../../ui/notes.tsx';
import { Status } from '../../ui/status.tsx';
import { readChoices, type Tongues, writeSections } from './choices.ts';
import { fileName, ownWorld, runFileOf, titleOf, version } from './content.ts';
import { Choose, Take } from './controls.tsx';
import { numbersCsv } from './csv.ts';
import { useDrawings } from './drawings.ts';
import { htmlOf } from './html.ts';
import { usePaper } from './paper.ts';
import { Sheet } from './sheet.tsx';
import { SHEET_WORDS } from './sheet-words.ts';
import { useLives } from './told-lives.ts';
import { REPORT_WORDS } from './words.ts';
import './report.css';

const NO_LANGUAGE: readonly Language[] = [];

export function Route({ words, language }: RouteProps): JSX.Element {
  const w = REPORT_WORDS[language];
  const { experiment, result, older, exact } = useResult();
  const isOther = result !== null && result.experiment !== experiment && older;
  const choices = readChoices(routeParams(), language);
  const { sections, languages, paper } = choices;
  const [first = language] = languages;
  const [attempt, setAttempt] = useState(0);
  const [said, say] = useState('');
  const sheet = useRef<HTMLElement>(null);

  // What a run that goes on would change soon is not drawn meanwhile.
  const settled = older ? null : result;
  const hasCharts = sections.includes('charts') || sections.includes('groups');
  const drawings = useDrawings(settled, hasCharts ? languages : NO_LANGUAGE, attempt);
  const lives = useLives(sections.includes('lives') ? settled : null, attempt);
  const controls = useControls(settled);
  const named = settled === null || settled.experiment.societyEdits.length === 0 || controls !== null;
  const link = useLink(settled, exact);
  const digest = result === null ? '' : ownWorld(result).digest;
  usePaper(paper, SHEET_WORDS[first].margin(version, digest.slice(0, 16)));

  const drawn = !hasCharts || languages.every((one) => drawings.drawings[one] !== undefined) || drawings.failure !== null;
  const isTold = !sections.includes('lives') || lives.of !== null;
  const isEmpty = sections.length === 0;
  const ready = settled !== null && drawn && isTold && named && !isEmpty;
  const failed = drawings.failure !== null || lives.failure !== null;

  const attemptTo = async (act: () => Promise<string> | string): Promise<void> => {
    try {
      say(w.saved(await act()));
    } catch (error) {
      say(w.notSaved(error instanceof Error ? error.message : String(error)));
    }
  };
  const save = (of: Shown, ending: string, content: string, type: string): string => {
    const name = fileName(of, ending);
    saveFile(name, new Blob([content], { type }));
    return name;
  };
  const html = (of: Shown): string => {
    if (sheet.current === null) throw new Error('no report');
    return save(of, 'html', htmlOf(sheet.current, document.title, first), 'text/html;charset=utf-8');
  };
  const run = async (of: Shown, id: string): Promise<string> => {
    const world = of.view.worlds.find((one) => one.id === id);
    if (world === undefined) throw new Error(`no world ${id}`);
    const files = await ask({ kind: 'files', experiment: of.experiment, world: id });
    const ending = id === 'scheme' ? 'run.json' : `${id.replaceAll('+', '-')}.run.json`;
    return save(of, ending, runFileOf(world, files, of.view.warnings), 'application/json');
  };

  return (
    <>
      <div class="report-controls">
        {opened.value !== null && <Notes link={opened.value} words={words} />}
        <p>{w.intro}</p>
        <Status shown={isOther ? null : result} experiment={experiment} words={words} />
        <Choose
          words={w}
          sections={sections}
          tongues={languages.join() as Tongues}
          paper={paper}
          onSections={(chosen) => setParams({ sections: writeSections(chosen) })}
          onTongues={(chosen) => setParams({ languages: chosen })}
          onPaper={(chosen) => setParams({ paper: chosen })}
        />
        {result !== null && (
          <Take
            words={w}
            ready={ready}
            worlds={exact ? result.view.worlds.map(({ id }) => ({ id, title: titleOf(id, language) })) : []}
            said={said}
            onPrint={() => print()}
            onHtml={() => attemptTo(() => html(result))}
            onCsv={() => attemptTo(() => save(result, 'csv', numbersCsv(result, first), 'text/csv;charset=utf-8'))}
            onRun={(id) => attemptTo(() => run(result, id))}
          />
        )}
        {failed && (
          <p>
            <button type="button" onClick={() => setAttempt(attempt + 1)}>
              {w.again}
            </button>
          </p>
        )}
        <p>
          <a href={hrefOf('lab')}>{w.lab}</a>
        </p>
      </div>
      {result !== null && (
        <article class={older ? 'sheet older' : 'sheet'} data-paper={paper} aria-label={w.sheet} aria-busy={!ready && !isEmpty} ref={sheet}>
          {isEmpty ? <p>{w.nothing}</p> : <Sheet result={result} choices={choices} drawings={drawings} lives={lives} controls={controls ?? []} link={link} />}
        </article>
      )}
    </>
  );
}

/** The names of what was changed in the society; null until they are known. */
function useControls(result: Shown | null): readonly Control[] | null {
  const [controls, setControls] = useState<readonly Control[] | null>(null);
  useEffect(() => {
    if (result === null || result.experiment.societyEdits.length === 0) return undefined;
    let wanted = true;
    ask({ kind: 'form', experiment: result.experiment })
      .then(({ sections }) => wanted && setControls(sections.flatMap(({ groups }) => groups.flatMap((group) => group.controls))))
      // Then the changes stand there by their paths.
      .catch(() => wanted && setControls([]));
    return () => {
      wanted = false;
    };
  }, [result]);
  return controls;
}

/** The address of the experiment in the laboratory, whole, with the digest where all runs are done. */
function useLink(result: Shown | null, exact: boolean): string {
  const [link, setLink] = useState('');
  useEffect(() => {
    if (result === null) return undefined;
    let wanted = true;
    wholeLink(result.experiment, exact ? { digest: ownWorld(result).digest } : {}).then((hash) => wanted && setLink(location.href.replace(/#.*/, '') + hash));
    return () => {
      wanted = false;
    };
  }, [result, exact]);
  return link;
}
