/** What can be taken along of a chart: pictures, its table, text, the citation, the specification. */
import type { Chart, Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Citation, chartText, citationText, csvText, fileName } from './cells.ts';
import type { Drawn } from './protocol.ts';
import { copyText, pngOf, saveFile } from './take.ts';
import { FIGURE_WORDS } from './words.ts';

export interface TakeAlongProps {
  readonly chart: Chart;
  readonly citation: Citation;
  readonly language: Language;
  /** The drawing with its finding, how to read it and that everyone is invented in it. */
  readonly picture: () => Promise<Drawn>;
  readonly say: (text: string) => void;
}

interface Taken {
  readonly svg: string;
  readonly spec: string;
}

export function TakeAlong({ chart, citation, language, picture, say }: TakeAlongProps): JSX.Element {
  const words = FIGURE_WORDS[language];
  /** What the clipboard did not take, to be copied by hand. */
  const [refused, setRefused] = useState<string | null>(null);
  const [spec, setSpec] = useState<string | null>(null);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      say(words.notTaken(error instanceof Error ? error.message : String(error)));
    }
  };
  const taken = async (): Promise<Taken> => {
    const { chart: own, svg } = await picture();
    return { svg: svg ?? '', spec: JSON.stringify(own.spec, null, 2) };
  };
  const save = (ending: string, content: Blob): string => {
    const name = fileName(chart, ending);
    saveFile(name, content);
    say(words.saved(name));
    return words.saved(name);
  };
  const copy = async (text: string): Promise<void> => {
    const done = await copyText(text);
    setRefused(done ? null : text);
    say(done ? words.copied : '');
  };
  const items: readonly (readonly [string, () => void])[] = [
    ...(chart.spec === null
      ? []
      : ([
          [words.png, () => attempt(async () => void save('png', await pngOf((await taken()).svg)))],
          [words.svg, () => attempt(async () => void save('svg', new Blob([(await taken()).svg], { type: 'image/svg+xml' })))],
        ] as const)),
    ...(chart.table.rows.length === 0
      ? []
      : ([[words.csv, () => save('csv', new Blob([csvText(chart, language)], { type: 'text/csv;charset=utf-8' }))]] as const)),
    [words.copyText, () => copy(chartText(chart, citation, language))],
    [words.copyCitation, () => copy(citationText(chart.question, citation, language))],
    ...(chart.spec === null ? [] : ([[words.openSpec, () => attempt(async () => setSpec((await taken()).spec))]] as const)),
  ];
  return (
    <details class="take">
      <summary>{words.take}</summary>
      <ul>
        {items.map(([name, act]) => (
          <li key={name}>
            <button type="button" onClick={act}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {refused !== null && <ByHand text={refused} label={words.copyYourself} />}
      {spec !== null && (
        <SpecDialog
          spec={spec}
          language={language}
          onSave={() => save('vl.json', new Blob([`${spec}\n`], { type: 'application/json' }))}
          onClose={() => setSpec(null)}
        />
      )}
    </details>
  );
}

/** Text that is selected already: the reader copies it. */
function ByHand({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <label class="by-hand">
      <span class="small">{label}</span>
      <textarea readOnly rows={6} value={text} ref={area} />
    </label>
  );
}

interface SpecDialogProps {
  readonly spec: string;
  readonly language: Language;
  /** @returns what to say of it, since the page behind the dialog is not heard */
  readonly onSave: () => string;
  readonly onClose: () => void;
}

function SpecDialog({ spec, language, onSave, onClose }: SpecDialogProps): JSX.Element {
  const words = FIGURE_WORDS[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState(false);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    // Closing, not leaving, gives the focus back to the button.
    return () => own?.close();
  }, []);
  const copy = async (): Promise<void> => {
    const done = await copyText(spec);
    setRefused(!done);
    setSaid(done ? words.copied : '');
  };
  return (
    <dialog class="spec" ref={dialog} aria-label={words.specTitle} onClose={onClose}>
      <h3>{words.specTitle}</h3>
      <p class="small">{words.specText}</p>
      {refused ? (
        <ByHand text={spec} label={words.copyYourself} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
        <pre lang="en" tabIndex={0}>
          {spec}
        </pre>
      )}
      <p class="buttons">
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" onClick={() => setSaid(onSave())}>
          {words.save}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
        <span role="status" class="small">
          {said}
        </span>
      </p>
    </dialog>
  );
}
