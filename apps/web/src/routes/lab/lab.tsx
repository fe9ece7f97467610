/** The laboratory: the experiment of the address, lived, with its numbers and where they come from. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { labHref } from '../../state/app.ts';
import { type Experiment, equalExperiments } from '../../state/experiment.ts';
import { type Address, type DecodedLink, labLink, type Reading, readAddress, readExperiment, readLanguage, readTheme } from '../../state/link.ts';
import type { StudyView } from '../../study/protocol.ts';
import type { Words } from '../../words/words.ts';
import { Check } from './check.tsx';
import { Code } from './code.tsx';
import { type Change, Controls } from './controls.tsx';
import { Numbers } from './numbers.tsx';
import { live, running, shown } from './running.ts';
import { Status } from './status.tsx';
import { Worlds } from './worlds.tsx';

export interface LabProps {
  readonly address: Address;
  readonly words: Words;
  readonly language: Language;
}

export function Lab({ address, words, language }: LabProps): JSX.Element {
  const link = useMemo(() => readExperiment(address.params, catalogue), [address]);
  const { experiment } = link;
  useEffect(() => {
    // The address says the whole experiment, as it is lived; that is no step to go back to.
    if (readAddress(location.hash).params.toString() === address.params.toString())
      history.replaceState(null, '', labLink(experiment, { ...reading(address.params), digest: link.digest ?? undefined }));
    labHref.value = labLink(experiment);
    live(experiment);
  }, [link]);
  const change = (to: Change): void => {
    location.hash = changedLink(experiment, to, address.params);
  };
  const result = shown.value;
  const isOther = result !== null && !equalExperiments(result.experiment, experiment);
  // Of another experiment, or fewer runs than are being lived now.
  const older = isOther || running.value;
  const exact = result?.whole === true && !older;
  const worldTitle = (id: string): string => {
    const safeguard = catalogue.safeguards.find((one) => one.id === id);
    return words.lab.world(id, safeguard === undefined ? id : inLanguage(safeguard.title, language));
  };
  return (
    <>
      <div class="bench">
        <Notes link={link} words={words} />
        <Status shown={isOther ? null : result} experiment={experiment} words={words} />
        {result !== null && (
          <div class={older ? 'result older' : 'result'}>
            {older && <p class="small">{words.lab.older}</p>}
            <Worlds view={result.view} worldTitle={worldTitle} words={words} language={language} />
          </div>
        )}
      </div>
      <Controls experiment={experiment} catalogue={catalogue} words={words} language={language} onChange={change} />
      {result !== null && (
        <div class={older ? 'details older' : 'details'}>
          <Numbers view={result.view} exact={exact} worldTitle={worldTitle} words={words} language={language} />
          <Limits view={result.view} words={words} language={language} />
          {exact && <Check result={result} link={link} words={words} />}
        </div>
      )}
      <Code key={experiment.scheme} scheme={experiment.scheme} language={language} />
    </>
  );
}

/** What of the address is about reading. */
function reading(params: URLSearchParams): Pick<Reading, 'lang' | 'theme'> {
  return { lang: readLanguage(params.get('lang')) ?? undefined, theme: readTheme(params.get('theme')) ?? undefined };
}

/** The fragment after a change, with values as they were typed: reading it cuts them and says so. */
function changedLink(experiment: Experiment, change: Change, params: URLSearchParams): string {
  const next = new URLSearchParams(labLink(experiment, reading(params)).replace(/^[^?]*\?/, ''));
  for (const [name, value] of Object.entries(change)) {
    if (typeof value === 'string') next.set(name, value);
    else if (value.length === 0) next.delete(name);
    else next.set(name, value.join(','));
  }
  return `#/lab?${next.toString().replaceAll('%2C', ',')}`;
}

function Notes({ link, words }: { readonly link: DecodedLink; readonly words: Words }): JSX.Element | null {
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
