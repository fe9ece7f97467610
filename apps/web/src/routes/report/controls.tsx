/** What of the report is wanted, and how it is taken along. */
import type { JSX } from 'preact';
import { PAPERS, type Paper, SECTIONS, type SectionId, TONGUES, type Tongues } from './choices.ts';
import type { ReportWords } from './words.ts';

export interface ChooseProps {
  readonly words: ReportWords;
  readonly sections: readonly SectionId[];
  readonly tongues: Tongues;
  readonly paper: Paper;
  readonly onSections: (chosen: readonly SectionId[]) => void;
  readonly onTongues: (chosen: Tongues) => void;
  readonly onPaper: (chosen: Paper) => void;
}

export function Choose({ words, sections, tongues, paper, onSections, onTongues, onPaper }: ChooseProps): JSX.Element {
  const turn = (id: SectionId, on: boolean): void => onSections(SECTIONS.filter((one) => (one === id ? on : sections.includes(one))));
  return (
    <form class="choose-report" aria-label={words.choose} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{words.sections}</legend>
        <div class="boxes">
          {SECTIONS.map((id) => (
            <label class="choice" key={id}>
              <input type="checkbox" name={id} checked={sections.includes(id)} onChange={(event) => turn(id, event.currentTarget.checked)} />
              <span>{words.section[id]}</span>
            </label>
          ))}
        </div>
        <button type="button" onClick={() => onSections(SECTIONS)} disabled={sections.length === SECTIONS.length}>
          {words.all}
        </button>
      </fieldset>
      <Radios legend={words.languages} name="languages" all={TONGUES} titles={words.tongues} chosen={tongues} onChoose={onTongues} />
      <Radios legend={words.paper} name="paper" all={PAPERS} titles={words.papers} chosen={paper} onChoose={onPaper} />
    </form>
  );
}

interface RadiosProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly all: readonly T[];
  readonly titles: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}

function Radios<T extends string>({ legend, name, all, titles, chosen, onChoose }: RadiosProps<T>): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="boxes">
        {all.map((one) => (
          <label class="choice" key={one}>
            <input type="radio" name={name} value={one} checked={one === chosen} onChange={() => onChoose(one)} />
            <span lang={one === 'zh-Hans' ? 'zh-Hans' : undefined}>{titles[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface TakeProps {
  readonly words: ReportWords;
  /** Whether everything that was chosen stands there. */
  readonly ready: boolean;
  /** Worlds of which a run file can be kept; empty until all runs are done. */
  readonly worlds: readonly { readonly id: string; readonly title: string }[];
  readonly said: string;
  readonly onPrint: () => void;
  readonly onHtml: () => void;
  readonly onCsv: () => void;
  readonly onRun: (world: string) => void;
}

export function Take({ words, ready, worlds, said, onPrint, onHtml, onCsv, onRun }: TakeProps): JSX.Element {
  return (
    <section class="take-report" aria-label={words.take}>
      <p class="buttons">
        <button type="button" disabled={!ready} onClick={onPrint}>
          {words.print}
        </button>
        <button type="button" disabled={!ready} onClick={onHtml}>
          {words.html}
        </button>
        <button type="button" disabled={!ready} onClick={onCsv}>
          {words.csv}
        </button>
        {worlds.map(({ id, title }) => (
          <button type="button" key={id} data-world={id} onClick={() => onRun(id)}>
            {words.run}
            {worlds.length > 1 && ` – ${title}`}
          </button>
        ))}
      </p>
      <p class="small">{ready ? worlds.length === 0 && words.runWait : words.wait}</p>
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}
