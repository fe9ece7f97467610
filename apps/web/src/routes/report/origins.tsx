/** Where everything comes from, and how to check it. */
import { inLanguage, type Language, type Scheme, type Society, type Source } from 'glasshouse';
import type { JSX } from 'preact';
import { commandOf, fileName, ownWorld, schemeTitle, titleOf, version } from './content.ts';
import { gradesOf } from './grades.ts';
import type { PartProps } from './parts.tsx';
import { linkable, Said } from './said.tsx';
import { SHEET_WORDS } from './sheet-words.ts';

/** @param again whether the same lists stood there already, in another language */
export function SourcesPart({ result, language, again }: PartProps & { readonly again: boolean }): JSX.Element {
  const words = SHEET_WORDS[language];
  const { scheme, companion, society } = ownWorld(result);
  return (
    <>
      <p class="small">{words.gradesKey}</p>
      {scheme !== null && <Sources what="scheme" of={scheme} again={again} language={language} />}
      {companion !== null && <Sources what="companion" of={companion} again={again} language={language} />}
      <Sources what="society" of={society} again={again} language={language} />
    </>
  );
}

interface SourcesProps {
  readonly what: 'scheme' | 'companion' | 'society';
  readonly of: Scheme | Society;
  readonly again: boolean;
  readonly language: Language;
}

function Sources({ what, of, again, language }: SourcesProps): JSX.Element {
  const words = SHEET_WORDS[language];
  const counts = gradesOf(of);
  return (
    <>
      <h3>{words.sourcesOf(what, inLanguage(of.title, language))}</h3>
      {counts.written + counts.inferred + counts.invented > 0 && <p>{words.grades(counts)}</p>}
      {again ? (
        <p>{words.listAbove}</p>
      ) : (
        <ul class="sources">
          {Object.entries(of.sources).map(([key, source]) => (
            <li key={key}>
              <OneSource source={source} language={language} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OneSource({ source: { title, url, seen }, language }: { readonly source: Source; readonly language: Language }): JSX.Element {
  const words = SHEET_WORDS[language];
  const href = linkable(url);
  return (
    <>
      <Said text={title} language={language} />
      {seen === false && ` (${words.remembered})`}
      <br />
      <span class="small">
        {href === null ? (
          (url ?? words.noPage)
        ) : (
          <a href={href} rel="noreferrer noopener">
            {href}
          </a>
        )}
      </span>
    </>
  );
}

export function RunPart({ result, language, link }: PartProps & { readonly link: string }): JSX.Element {
  const words = SHEET_WORDS[language];
  const { experiment, view } = result;
  const own = ownWorld(result);
  const n = (x: number): string => x.toLocaleString(language);
  const commands = view.worlds.flatMap(({ id }) => {
    const command = commandOf(experiment, id);
    return command === null ? [] : [command];
  });
  const file = fileName(result, 'run.json');
  const facts: readonly (readonly [string, string])[] = [
    [words.terms.scheme, `${schemeTitle(result, language)} (${experiment.scheme})`],
    [words.terms.society, `${inLanguage(own.society.title, language)} (${experiment.society})`],
    [words.terms.persons, n(experiment.persons)],
    [words.terms.months, n(experiment.months)],
    [words.terms.runs, n(own.runs)],
    [words.terms.seed, `${experiment.seed}`],
    [words.terms.version, `Glasshouse ${version}`],
  ];
  return (
    <>
      <p>{words.runText}</p>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {view.worlds.map(({ id, digest }) => (
          <div key={id}>
            <dt>
              {words.terms.digest}: {titleOf(id, language)}
            </dt>
            <dd>
              <code data-digest={digest}>{digest}</code>
            </dd>
          </div>
        ))}
      </dl>
      {commands.length > 0 ? (
        <>
          <h3>{words.command}</h3>
          <pre>{commands.map((command) => `${command}\n`)}</pre>
        </>
      ) : (
        <p>{words.commandChanged}</p>
      )}
      <p>{words.runFileText(file)}</p>
      <pre>npx glasshouse reproduce {file}</pre>
      <h3>{words.link}</h3>
      <p>
        <a class="address" href={link}>
          {link}
        </a>
      </p>
    </>
  );
}
