/** One invented life in one world: what happened month by month, what it comes to, and the rules that acted. */
import type { Language } from 'glasshouse';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ActingRule, LifeView } from '../study/protocol.ts';
import type { LivesWords } from '../words/lives.ts';
import { lifeText } from './life-text.ts';
import './one-life.css';

export interface OneLifeProps {
  readonly life: LifeView;
  /** Stands above the person; null where there is one world only. */
  readonly worldTitle: string | null;
  /** How it differs from the life that it is held beside, in a sentence. */
  readonly difference?: string | undefined;
  /** Months before the first difference are folded away: they are told in the life that it is held beside. */
  readonly fold?: boolean | undefined;
  /** The address at which the life is lived again, asked for when it is copied; by default that of the page as it stands. */
  readonly link?: (() => string) | undefined;
  readonly words: LivesWords;
  readonly language: Language;
  /** Buttons beneath. */
  readonly children?: ComponentChildren;
}

export function OneLife({ life, worldTitle, difference, fold = false, link = () => location.href, words, language, children }: OneLifeProps): JSX.Element {
  const id = useId();
  const { title, traits, invented, months } = life.told[language];
  const isBefore = (month: number): boolean => fold && (life.partsAt === null || month < life.partsAt);
  const [before, after] = [months.filter(({ month }) => isBefore(month)), months.filter(({ month }) => !isBefore(month))];
  const parting = life.partsAt === null ? undefined : months.find(({ month }) => month >= (life.partsAt as number))?.month;
  return (
    <article class="life" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {worldTitle !== null && <span class="world">{worldTitle}</span>} <span class="who">{title}</span>
      </h3>
      <p class="small">{traits}</p>
      <p class="small">{invented}</p>
      {difference !== undefined && <p class="difference">{difference}</p>}
      {months.length === 0 && <p>{words.life.nothing}</p>}
      {before.length > 0 && (
        <details>
          <summary>{words.life.folded(before.length, life.partsAt)}</summary>
          <Months months={before} words={words} />
        </details>
      )}
      {after.length > 0 && <Months months={after} parting={parting} words={words} />}
      <h4>{words.life.sums}</h4>
      <dl class="sums">
        {words.life.rows.map((row) => (
          <div key={`${row.title}${row.of(life.sums)}`}>
            <dt>{row.title}</dt>
            <dd>{row.of(life.sums)}</dd>
          </div>
        ))}
      </dl>
      {life.rules.length > 0 && (
        <details>
          <summary>{words.life.rules(life.rules.length)}</summary>
          <ul class="rules">
            {life.rules.map((rule) => (
              <li key={`${rule.kind} ${rule.id}`}>
                <Rule rule={rule} words={words} language={language} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Copy text={() => lifeText(life, worldTitle, link(), words, language)} words={words}>
        {children}
      </Copy>
    </article>
  );
}

function Months({
  months,
  parting,
  words,
}: {
  readonly months: LifeView['told']['en']['months'];
  /** The first month that is told after the lives part. */
  readonly parting?: number | undefined;
  readonly words: LivesWords;
}): JSX.Element {
  return (
    <ol>
      {months.map(({ month, text, mark }) => (
        <li key={month} class={`${mark ?? 'plain'}${month === parting ? ' parting' : ''}`}>
          <span class="when">{words.month(month)}</span> {text}
        </li>
      ))}
    </ol>
  );
}

/** The language of a text that says nothing of it. */
const languageOf = (text: string): 'zh-Hans' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

function Rule({ rule, words, language }: { readonly rule: ActingRule; readonly words: LivesWords; readonly language: Language }): JSX.Element {
  const w = words.life;
  const { source } = rule;
  return (
    <>
      <strong>{rule.title === null ? w.kind[rule.kind] : words.of(w.kind[rule.kind], rule.title[language])}</strong>{' '}
      <span class="small">{w.inMonths(rule.months)}</span>
      {rule.grade !== null && <p class="small">{w.grade[rule.grade]}</p>}
      <p class="small">
        {source === null ? (
          w.noSource
        ) : source.url === null ? (
          <span lang={languageOf(source.title)}>{source.title}</span>
        ) : (
          <a href={source.url} rel="noreferrer" lang={languageOf(source.title)}>
            {source.title}
          </a>
        )}
        {source?.seen === false && ` (${w.recalled})`}
      </p>
      {source?.quote !== undefined && (
        <blockquote class="small" lang={languageOf(source.quote)}>
          {source.quote}
        </blockquote>
      )}
      {rule.note !== null && (
        <p class="small" lang={languageOf(rule.note[language])}>
          {rule.note[language]}
        </p>
      )}
    </>
  );
}

function Copy({ text, words, children }: { readonly text: () => string; readonly words: LivesWords; readonly children: ComponentChildren }): JSX.Element {
  const [said, say] = useState('');
  const [shown, show] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown === null) return;
    box.current?.focus();
    box.current?.select();
  }, [shown]);
  const copy = async (): Promise<void> => {
    const own = text();
    try {
      await navigator.clipboard.writeText(own);
      show(null);
      say(words.life.copied);
    } catch {
      say('');
      show(own);
    }
  };
  return (
    <>
      <div class="buttons">
        <button type="button" onClick={copy}>
          {words.life.copy}
        </button>
        {children}
      </div>
      <p class="small" role="status">
        {said}
      </p>
      {shown !== null && (
        <label>
          <span class="small">{words.life.copyHere}</span>
          <textarea ref={box} readOnly rows={8} value={shown} />
        </label>
      )}
    </>
  );
}
