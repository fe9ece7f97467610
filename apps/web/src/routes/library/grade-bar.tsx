/** How the numbers of a file are known, as a bar with its numbers in words: pattern and place say it as well as colour. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { GRADES, type GradeCounts, percentages } from './grades.ts';
import { LIBRARY_WORDS } from './words.ts';

export function GradeBar({ counts, language }: { readonly counts: GradeCounts; readonly language: Language }): JSX.Element {
  const w = LIBRARY_WORDS[language];
  const percent = percentages(counts);
  return (
    <div class="grades">
      <div class="grade-bar" aria-hidden="true">
        {GRADES.filter((grade) => counts[grade] > 0).map((grade) => (
          <span key={grade} class={`part of-${grade}`} style={{ flexGrow: counts[grade] }} />
        ))}
      </div>
      <ul class="small" aria-label={w.grades}>
        {GRADES.map((grade) => (
          <li key={grade}>
            <span class={`key part of-${grade}`} aria-hidden="true" /> {w.gradeShare(w.grade[grade], percent[grade], counts[grade])}
          </li>
        ))}
      </ul>
    </div>
  );
}
