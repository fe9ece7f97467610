/** What is printed: the chosen sections in order, each in the chosen languages one after the other. */
import type { Language } from 'glasshouse';
import { inLanguage } from 'glasshouse';
import type { JSX } from 'preact';
import { changesOf } from '../../state/experiment.ts';
import type { Control } from '../../study/form.ts';
import type { Shown } from '../../study/running.ts';
import type { Choices, SectionId } from './choices.ts';
import { ownWorld, schemeTitle } from './content.ts';
import type { Drawings, DrawingsMade } from './drawings.ts';
import { PaperFigure } from './figures.tsx';
import { LifeTold } from './life.tsx';
import { RunPart, SourcesPart } from './origins.tsx';
import { ComparedPart, FindingPart, GlossaryPart, LimitsPart, MethodPart, NumbersPart, SafeguardsPart } from './parts.tsx';
import { SHEET_WORDS } from './sheet-words.ts';
import { type Lives, TOLD_RUN } from './told-lives.ts';
import { REPORT_WORDS } from './words.ts';

export interface SheetProps {
  readonly result: Shown;
  readonly choices: Choices;
  readonly drawings: DrawingsMade;
  readonly lives: Lives;
  readonly controls: readonly Control[];
  /** Of the experiment in a browser. */
  readonly link: string;
}

/** Charts that are about groups. */
const OF_GROUPS: ReadonlySet<string> = new Set(['groups', 'ratios']);

export function Sheet(props: SheetProps): JSX.Element {
  const { result, choices } = props;
  const { sections, languages } = choices;
  return (
    <>
      <header>
        {languages.map((language) => (
          <Head key={language} result={result} language={language} />
        ))}
      </header>
      {sections.flatMap((id) =>
        languages.map((language) => (
          <section key={`${id} ${language}`} lang={language} data-section={id}>
            <h2>{REPORT_WORDS[language].section[id]}</h2>
            <Part {...props} id={id} language={language} />
          </section>
        )),
      )}
      <footer>
        {languages.map((language) => (
          <p key={language} lang={language}>
            {SHEET_WORDS[language].footer}
          </p>
        ))}
      </footer>
    </>
  );
}

function Head({ result, language }: { readonly result: Shown; readonly language: Language }): JSX.Element {
  const words = SHEET_WORDS[language];
  const { experiment, whole } = result;
  const { society, runs } = ownWorld(result);
  const n = (x: number): string => x.toLocaleString(language);
  const name = schemeTitle(result, language);
  return (
    <div lang={language}>
      <h2 class="title">{changesOf(experiment) > 0 ? words.changedTitle(name) : words.title(name)}</h2>
      <p>
        <strong>{words.invented}</strong> {words.inventedWhy}
      </p>
      <p class="small">
        {words.sizes({ society: inLanguage(society.title, language), persons: n(experiment.persons), months: n(experiment.months), runs: n(runs) })}
        {!whole && ` ${words.stopped(runs, experiment.runs)}`}
      </p>
    </div>
  );
}

function Part({
  id,
  language,
  choices,
  result,
  drawings,
  lives,
  controls,
  link,
}: SheetProps & { readonly id: SectionId; readonly language: Language }): JSX.Element {
  const part = { result, language };
  switch (id) {
    case 'finding':
      return <FindingPart {...part} />;
    case 'compared':
      return <ComparedPart {...part} controls={controls} />;
    case 'numbers':
      return <NumbersPart {...part} />;
    case 'charts':
      return <Figures drawings={drawings} language={language} groups={false} />;
    case 'groups':
      return <Figures drawings={drawings} language={language} groups />;
    case 'lives':
      return <LivesPart lives={lives} language={language} />;
    case 'safeguards':
      return <SafeguardsPart {...part} />;
    case 'method':
      return <MethodPart {...part} />;
    case 'limits':
      return <LimitsPart {...part} />;
    case 'sources':
      return <SourcesPart {...part} again={language !== choices.languages[0]} />;
    case 'run':
      return <RunPart {...part} link={link} />;
    case 'glossary':
      return <GlossaryPart language={language} />;
  }
}

function Figures({ drawings, language, groups }: { readonly drawings: DrawingsMade; readonly language: Language; readonly groups: boolean }): JSX.Element {
  const words = SHEET_WORDS[language];
  const own: Drawings | undefined = drawings.drawings[language];
  if (drawings.failure !== null)
    return (
      <p>
        {words.nothingDrawn} <span lang="en">{drawings.failure}</span>
      </p>
    );
  if (own === undefined) return <p class="small">{REPORT_WORDS[language].drawing}</p>;
  const shown = [...own.run.filter(({ wide }) => OF_GROUPS.has(wide.chart.id) === groups), ...(groups ? [] : own.differences)];
  if (shown.length === 0) return <p>{groups ? words.noGroups : words.noCharts}</p>;
  return (
    <>
      {shown.map((drawn) => (
        <PaperFigure key={drawn.wide.chart.id} drawn={drawn} language={language} />
      ))}
    </>
  );
}

function LivesPart({ lives: { of, lives, failure }, language }: { readonly lives: Lives; readonly language: Language }): JSX.Element {
  const words = SHEET_WORDS[language];
  if (failure !== null) return <p lang="en">{failure}</p>;
  if (of === null) return <p class="small">{REPORT_WORDS[language].drawing}</p>;
  return (
    <>
      <p>{words.livesNote(TOLD_RUN + 1)}</p>
      <div class="lives">
        {lives.map(({ role, person, life }) => (
          <LifeTold key={person} life={life} who={words.lifeOf[role]} language={language} />
        ))}
      </div>
    </>
  );
}
