/** Results as questions: a tab each, with a picture, its sentence and its table. */
import type { Language } from 'glasshouse';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { routeParams, setParams } from '../../state/current.ts';
import type { Shown } from '../../study/running.ts';
import type { LabChartsProps } from './charts.tsx';
import { LAB_WORDS, type TabId } from './words.ts';

const TABS: readonly TabId[] = ['who', 'scores', 'off', 'groups', 'takes'];

export interface AnswersProps {
  readonly result: Shown;
  readonly exact: boolean;
  readonly worldTitle: (id: string) => string;
  readonly language: Language;
  /** What stands under the first question before its charts. */
  readonly who: JSX.Element | null;
}

export function Answers({ result, exact, worldTitle, language, who }: AnswersProps): JSX.Element {
  const w = LAB_WORDS[language];
  const asked = routeParams()['show'] as TabId | undefined;
  const tab = asked !== undefined && TABS.includes(asked) ? asked : 'who';
  const [world, setWorld] = useState('scheme');
  const [Charts, set] = useState<ComponentType<LabChartsProps> | null>(() => loaded);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (loaded === null)
      import('./charts.tsx').then(({ LabCharts }) => {
        loaded = LabCharts;
        set(() => LabCharts);
      });
  }, []);
  const choose = (to: TabId, focus: boolean): void => {
    setParams({ show: to === 'who' ? null : to });
    if (focus) tabs.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const at = TABS.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(TABS[(to + TABS.length) % TABS.length] as TabId, true);
  };
  // Worlds without a scheme have no chart of their own.
  const worlds = result.view.worlds.filter(({ scheme }) => scheme !== null);
  const shown = worlds.some(({ id }) => id === world) ? world : 'scheme';
  return (
    <section class="answers" aria-label={w.tabs}>
      <div role="tablist" aria-label={w.tabs} class="tabs" ref={tabs} onKeyDown={onKey}>
        {TABS.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === tab}
            aria-controls="answer"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => choose(id, false)}
          >
            {w.tab[id]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="answer" aria-labelledby={`tab-${tab}`} class="answer-panel">
        <h2 class="unseen">{w.tab[tab]}</h2>
        {tab === 'who' && who}
        {worlds.length > 1 && (
          <label class="field world-choice">
            <span>{w.world}</span>
            <select value={shown} onChange={(event) => setWorld(event.currentTarget.value)}>
              {worlds.map(({ id }) => (
                <option key={id} value={id}>
                  {worldTitle(id)}
                </option>
              ))}
            </select>
          </label>
        )}
        {Charts !== null && <Charts result={result} exact={exact} world={shown} tab={tab} language={language} />}
      </div>
    </section>
  );
}

let loaded: ComponentType<LabChartsProps> | null = null;
