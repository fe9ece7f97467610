/** Claims of the press beside the record: what was said, what public sources say, what a simulation gives. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Experiment } from '../../state/experiment.ts';
import { labLink } from '../../state/link.ts';
import type { LibraryClaim, ShownAnswer } from './data.ts';
import { Outward } from './passage.tsx';
import { LIBRARY_WORDS } from './words.ts';

export function Claims({ claims, language }: { readonly claims: readonly LibraryClaim[]; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  if (claims.length === 0) return <p class="text">{w.noClaims}</p>;
  return (
    <>
      <p class="text">{w.claimsText}</p>
      <p class="text">{w.invented}</p>
      <ol class="claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} language={language} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ClaimCard({
  claim: { id, verdict, told, sources, experiments },
  language,
}: {
  readonly claim: LibraryClaim;
  readonly language: Language;
}): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const { claim, verdictText, verdictMeans, said, record, unsimulated, answers } = told[language];
  return (
    <article class="card claim" data-claim={id} aria-labelledby={`claim-${id}`}>
      <h3 id={`claim-${id}`}>{claim}</h3>
      <p>
        <span class="small">
          {w.verdict}
          {w.colon}
        </span>
        <strong class={`verdict ${verdict}`}>{verdictText}</strong> <span class="small">{verdictMeans}</span>
      </p>
      <div>
        <h4>{w.record}</h4>
        <p>{record}</p>
      </div>
      <div class="small">
        {w.said}
        {w.colon}
        {said.map(({ publisher, date, title, url }, n) => (
          <span key={url}>
            {n > 0 && ' · '}
            {publisher} ({date ?? w.undated}){w.colon}
            <Outward href={url}>{title}</Outward>
          </span>
        ))}
      </div>
      <details>
        <summary aria-label={w.of(w.claimSources, claim)}>
          {w.claimSources} ({sources.length})
        </summary>
        <ul class="sources">
          {sources.map(({ title, url, accessed }) => (
            <li key={url + title}>
              <Outward href={url}>{title}</Outward> {accessed !== undefined && <span class="small">({w.accessed(accessed)})</span>}
            </li>
          ))}
        </ul>
      </details>
      {unsimulated !== null && (
        <p>
          <strong>
            {w.unsimulated}
            {w.stop}
          </strong>
          {unsimulated}
        </p>
      )}
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} experiment={experiments[answer.id] ?? null} language={language} />
      ))}
    </article>
  );
}

interface AnswerProps {
  readonly answer: ShownAnswer;
  readonly experiment: Experiment | null;
  readonly language: Language;
}

function Answer({ answer, experiment, language }: AnswerProps): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const { title, assumes, answer: text, limits, command, measures, draws } = answer;
  const columns = w.columns
    .map((head, n) => ({ head, cells: measures.map((row) => [row.title, row.value, row.beside, row.change, row.unknown, row.unit][n] ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return (
    <section class="answer-of" aria-label={title}>
      <h4>
        {w.simulated}
        {w.colon}
        {title}
      </h4>
      <p>
        <strong>
          {w.measured}
          {w.stop}
        </strong>
        {text ?? w.notKept}
      </p>
      <p class="small">
        {w.assumes}
        {w.colon}
        {assumes}
      </p>
      <p class="small">
        {w.limits}
        {w.colon}
        {limits}
      </p>
      {measures.length > 0 && (
        <details>
          <summary>{w.numbersOf(title)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
          <section class="wide" tabIndex={0} aria-label={w.numbersOf(title)}>
            <table>
              <thead>
                <tr>
                  {columns.map(({ head }) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {measures.map(({ id }, row) => (
                  <tr key={id}>
                    {columns.map(({ head, cells }, n) =>
                      n === 0 ? (
                        <th key={head} scope="row">
                          {cells[row]}
                        </th>
                      ) : (
                        <td key={head}>{cells[row]}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {draws !== null && <p class="small">{draws.replaceAll('*', '')}</p>}
        </details>
      )}
      <p class="small">
        {w.repeat}
        {w.colon}
      </p>
      <pre>{command}</pre>
      {experiment !== null && (
        <p class="doors-of">
          <a href={labLink(experiment)} aria-label={w.of(w.lab, title)}>
            {w.lab}
          </a>
        </p>
      )}
    </section>
  );
}
