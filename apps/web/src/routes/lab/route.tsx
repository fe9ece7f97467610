/** The laboratory: the experiment at hand, lived, with its numbers and where they come from. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { RouteProps } from '../../routes.ts';
import { change as changeTo, changeTyped, opened } from '../../state/current.ts';
import type { Experiment, SizeName } from '../../state/experiment.ts';
import type { DecodedLink } from '../../state/link.ts';
import type { StudyView } from '../../study/protocol.ts';
import { useResult } from '../../study/use-result.ts';
import type { Words } from '../../words/words.ts';
import { LabCharts } from './charts.tsx';
import { Check } from './check.tsx';
import { Controls } from './controls.tsx';
import { Numbers } from './numbers.tsx';
import { Status } from './status.tsx';
import { Worlds } from './worlds.tsx';

export function Route({ words, language }: RouteProps): JSX.Element {
  const { experiment, result, older, exact } = useResult();
  const link = opened.value;
  const isOther = result !== null && result.experiment !== experiment && older;
  const worldTitle = (id: string): string => titleOfWorld(id, words, language);
  return (
    <>
      <div class="bench">
        {link !== null && <Notes link={link} words={words} />}
        <Status shown={isOther ? null : result} experiment={experiment} words={words} />
        {result !== null && (
          <div class={older ? 'result older' : 'result'}>
            {older && <p class="small">{words.lab.older}</p>}
            <Worlds view={result.view} worldTitle={worldTitle} words={words} language={language} />
          </div>
        )}
      </div>
      <Controls
        experiment={experiment}
        catalogue={catalogue}
        words={words}
        language={language}
        onChange={(to) => changeTo({ ...experiment, ...to }, NAMELESS, Object.keys(to).join())}
        onSize={(name, text) => changeTyped({ [name]: text }, () => NAMELESS, name)}
      />
      {result !== null && (
        <div class={older ? 'details older' : 'details'}>
          <Numbers view={result.view} exact={exact} worldTitle={worldTitle} words={words} language={language} />
          <LabCharts result={result} exact={exact} language={language} />
          <Limits view={result.view} words={words} language={language} />
          {exact && <Check result={result} digest={link?.digest ?? null} words={words} />}
        </div>
      )}
    </>
  );
}

const NAMELESS = { en: 'a change', 'zh-Hans': '一处改动' };

/** What a world is called: the scheme, none, safeguards, another scheme. */
export function titleOfWorld(id: string, words: Words, language: Language): string {
  const other = catalogue.schemes.find((one) => one.id === id);
  if (other !== undefined) return inLanguage(other.title, language);
  const safeguards = id.split('+').map((one) => catalogue.safeguards.find((safeguard) => safeguard.id === one));
  return words.lab.world(id, safeguards.map((one, n) => (one === undefined ? (id.split('+')[n] ?? id) : inLanguage(one.title, language))).join(' + '));
}

export type Change = Partial<Omit<Experiment, SizeName>>;

export function Notes({ link, words }: { readonly link: DecodedLink; readonly words: Words }): JSX.Element | null {
  if (link.notes.length === 0) return null;
  return (
    <section class="notes" role="alert">
      <h2>{words.lab.notes}</h2>
      <ul>
        {link.notes.map((note) => {
          const text = words.lab.note(note);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </section>
  );
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
