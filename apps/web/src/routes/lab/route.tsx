/** The laboratory: rules on one side, what they do in the middle, with its range and where it comes from. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RouteProps } from '../../routes.ts';
import { opened } from '../../state/current.ts';
import type { OpenedFile, StudyView } from '../../study/protocol.ts';
import { useResult } from '../../study/use-result.ts';
import { Notes } from '../../ui/notes.tsx';
import { Status } from '../../ui/status.tsx';
import { titleOfWorld } from '../../ui/world-title.ts';
import type { Words } from '../../words/words.ts';
import { Answers } from './answers.tsx';
import { Check } from './check.tsx';
import { Numbers } from './numbers.tsx';
import { endLook, quick } from './quick.ts';
import type * as Tools from './tools.tsx';
import { LAB_WORDS } from './words.ts';
import { Thousand, Worlds } from './worlds.tsx';
import './lab.css';

type Pane = 'result' | 'rules' | 'more';

export function Route({ words, language }: RouteProps): JSX.Element {
  const { experiment, result, older, exact } = useResult();
  const [pane, setPane] = useState<Pane>('result');
  const [asCode, setAsCode] = useState(false);
  const [file, setFile] = useState<{ readonly name: string; readonly file: OpenedFile } | null>(null);
  const link = opened.value;
  const isOther = result !== null && older && result.experiment !== experiment;
  const worldTitle = (id: string): string => titleOfWorld(id, words, language);
  const tools = useTools();
  useEffect(() => endLook(), [experiment]);
  const show = (to: Pane): void => {
    setPane(to);
    document.querySelector<HTMLElement>('main h1')?.focus();
    scrollTo(0, 0);
  };
  return (
    <>
      <div class={asCode ? 'lab-body as-code' : 'lab-body'} data-pane={pane}>
        {tools !== null && <tools.Bar experiment={experiment} result={exact ? result : null} words={words} language={language} onOpened={setFile} />}
        <div class="bench">
          {link !== null && <Notes link={link} words={words} />}
          <Status shown={isOther ? null : result} experiment={experiment} words={words} />
          <Quick language={language} />
          {result !== null && (
            <div class={older ? 'result older' : 'result'}>
              {older && <p class="small">{words.lab.older}</p>}
              <Worlds view={result.view} worldTitle={worldTitle} words={words} language={language} />
              {tools !== null && <tools.Extremes view={result.view} experiment={experiment} words={words} language={language} />}
              {tools !== null && <tools.EffectBlock view={result.view} experiment={result.experiment} words={words} language={language} />}
              {result.view.left.map(({ id, message }) => (
                <div key={id} class="trouble">
                  <p>{LAB_WORDS[language].leftOut(worldTitle(id))}</p>
                  <pre lang="en">{message}</pre>
                </div>
              ))}
              <Answers
                result={result}
                exact={exact}
                worldTitle={worldTitle}
                language={language}
                who={
                  <>
                    <Marks view={result.view} words={words} />
                    {tools !== null && <tools.LabPeople experiment={result.experiment} ready={!older} language={language} />}
                  </>
                }
              />
              {exact && tools !== null && <tools.MoreRuns experiment={experiment} words={words} language={language} />}
            </div>
          )}
        </div>
        <div class="rail">{tools !== null && <tools.Rail experiment={experiment} words={words} language={language} asCode={asCode} onCode={setAsCode} />}</div>
        {result !== null && tools !== null && (
          <div class="side">
            <tools.LabLife experiment={result.experiment} ready={!older} language={language} />
          </div>
        )}
        {result !== null && (
          <div class={older ? 'details older' : 'details'}>
            <Numbers view={result.view} exact={exact} worldTitle={worldTitle} words={words} language={language} />
            <Limits view={result.view} words={words} language={language} />
            {exact && <Check result={result} digest={link?.digest ?? null} words={words} />}
            {exact && file !== null && tools !== null && <tools.RunFileSaid file={file.file} experiment={experiment} view={result.view} language={language} />}
          </div>
        )}
      </div>

      <nav class="panes" aria-label={words.routes.lab.heading}>
        {(['result', 'rules', 'more'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => show(one)}>
            {LAB_WORDS[language].pane[one]}
          </button>
        ))}
      </nav>
    </>
  );
}

let loaded: typeof Tools | null = null;

/** Rules as controls, and what is done with files, come as a script of their own: the result is there first. */
function useTools(): typeof Tools | null {
  const [tools, set] = useState(() => loaded);
  useEffect(() => {
    if (loaded === null)
      import('./tools.tsx').then((module) => {
        loaded = module;
        set(module);
      });
  }, []);
  return tools;
}

/** What is seen while a control moves: nothing that anybody should quote. */
function Quick({ language }: { readonly language: Language }): JSX.Element | null {
  const seen = quick.value;
  if (seen === null) return null;
  const w = LAB_WORDS[language];
  return (
    <p class="quick" data-waited={Math.round(seen.waited)}>
      <strong>{w.quick}:</strong> {seen.headline[language]} <span class="small">{w.quickNote}</span>
    </p>
  );
}

/** Where few of everyone are listed, those who are. */
function Marks({ view, words }: { readonly view: StudyView; readonly words: Words }): JSX.Element | null {
  const marks = view.worlds[0]?.marks ?? null;
  return marks === null || marks.of === 'everyone' ? null : <Thousand {...marks} words={words} />;
}

function Limits({ view, words, language }: { readonly view: StudyView; readonly words: Words; readonly language: Language }): JSX.Element {
  return (
    <section class="text">
      <h2>{words.lab.limits}</h2>
      <ul>
        {view.limits[language].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {view.warnings.length > 0 && (
        <details>
          <summary>{words.lab.warnings(view.warnings.length)}</summary>
          <ul lang="en">
            {view.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
