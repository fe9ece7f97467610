/** The rules of the scheme and of its world as a form, in the order of a person's way. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { change } from '../../state/current.ts';
import { type Experiment, withEdit, withoutEdit } from '../../state/experiment.ts';
import { ask, Refused } from '../../study/ask.ts';
import type { Control, Form, SectionId } from '../../study/form.ts';
import { RuleControl, shownNumber } from './control.tsx';
import { look } from './quick.ts';
import { deed, LAB_WORDS } from './words.ts';

interface Got {
  readonly form: Form | null;
  /** The experiment that it is the form of. */
  readonly of: Experiment;
  readonly refused: string | null;
}

/** The form of an experiment; the one before while the next is being read. */
export function useForm(experiment: Experiment): Got {
  const [got, set] = useState<Got>({ form: null, of: experiment, refused: null });
  const { scheme, society, ownScheme, ownSociety, edits, societyEdits } = experiment;
  const key = JSON.stringify([scheme, society, ownScheme, ownSociety, edits, societyEdits]);
  const wanted = useRef(key);
  useEffect(() => {
    wanted.current = key;
    ask({ kind: 'form', experiment }).then(
      (form) => wanted.current === key && set({ form, of: experiment, refused: null }),
      (error) => wanted.current === key && error instanceof Refused && set((before) => ({ ...before, refused: error.message })),
    );
  }, [key]);
  return got;
}

export interface RulesProps {
  readonly form: Form;
  /** The experiment that it is the form of. */
  readonly of: Experiment;
  readonly sections: readonly SectionId[];
  /** Paths of the controls that are shown; all of them if left out. */
  readonly only?: readonly string[] | undefined;
  readonly experiment: Experiment;
  readonly language: Language;
}

export function Rules({ form, of, sections, only, experiment, language }: RulesProps): JSX.Element {
  const w = LAB_WORDS[language];
  return (
    <>
      {form.sections
        .filter(({ id }) => sections.includes(id))
        .map(({ id, groups: read }) => {
          const groups = read
            .map((group) => ({
              ...group,
              controls: group.controls.filter(({ path }) => only?.includes(path) !== false).map((control) => asSet(control, experiment, of)),
            }))
            .filter(({ controls }) => controls.length > 0);
          if (groups.length === 0) return null;
          const changed = groups.flatMap(({ controls }) => controls).filter(({ value, before }) => value !== before).length;
          return (
            <fieldset key={id}>
              <legend>{w.section[id]}</legend>
              <p class="small">{w.sectionHelp[id]}</p>
              {groups.map((group, n) => {
                const heading = group.heading[language];
                const first = id === 'getting-on' && n === 0;
                const own = group.controls.filter(({ value, before }) => value !== before).length;
                return (
                  <details
                    key={`${id}-${group.heading.en}`}
                    class="group"
                    open={first || only !== undefined || own > 0 || (changed === 0 && groups.length === 1)}
                  >
                    <summary>
                      {heading} {own > 0 && <span class="mark-changed">{w.changed}</span>}
                    </summary>
                    {group.note[language] !== '' && <p class="small">{group.note[language]}</p>}
                    {group.controls.map((control) => (
                      <RuleControl
                        key={control.path}
                        control={control}
                        group={heading}
                        language={language}
                        onMove={(value) => look(experiment, control.file, { path: control.path, value })}
                        onSet={(value) => setControl(experiment, control, group.heading, value)}
                        onBack={() => putBack(experiment, control, group.heading)}
                      />
                    ))}
                  </details>
                );
              })}
            </fieldset>
          );
        })}
    </>
  );
}

/** A control as it was set just now, while the form of that is still being read. */
function asSet(control: Control, experiment: Experiment, of: Experiment): Control {
  const key = fieldOf(control);
  if (experiment[key] === of[key]) return control;
  const find = (edits: Experiment['edits']): Experiment['edits'][number] | undefined => edits.find(({ path }) => path === control.path);
  const [now, then] = [find(experiment[key]), find(of[key])];
  if (now !== undefined) return { ...control, value: control.kind === 'kept' ? now.value !== undefined : (now.value as Control['value']) };
  return then === undefined ? control : { ...control, value: control.before ?? control.value };
}

type Heading = Readonly<Record<Language, string>>;

const fieldOf = ({ file }: Control): 'edits' | 'societyEdits' => (file === 'scheme' ? 'edits' : 'societyEdits');

function setControl(experiment: Experiment, control: Control, heading: Heading, value: number | boolean | string): void {
  const { file, path, kind, label, scale } = control;
  if (value === control.value) return;
  if (kind === 'kept') {
    const to = value === true ? withoutEdit(experiment, file, path) : withEdit(experiment, file, { path, value: undefined });
    change(
      to,
      deed((words, language) => (value === true ? words.restore(heading[language]) : words.drop(heading[language]))),
      path,
    );
    return;
  }
  const isBefore = value === control.before && experiment[fieldOf(control)].some((edit) => edit.path === path);
  const to = isBefore ? withoutEdit(experiment, file, path) : withEdit(experiment, file, { path, value });
  const say = (of: Control['value'], language: Language): string =>
    typeof of === 'number' ? shownNumber(of, scale) : (control.choices.find((choice) => choice.value === of)?.label[language] ?? (of === true ? '✓' : '✗'));
  change(
    to,
    deed((words, language) => words.set(label[language], say(control.value, language), say(value, language))),
    path,
  );
}

function putBack(experiment: Experiment, control: Control, heading: Heading): void {
  const { file, path, kind, label, before } = control;
  const edited = experiment[fieldOf(control)].some((edit) => edit.path === path);
  // What was changed in the text of one's own is put back by an edit.
  const to = edited || before === undefined ? withoutEdit(experiment, file, path) : withEdit(experiment, file, { path, value: before });
  change(
    to,
    deed((words, language) => words.back(kind === 'kept' ? heading[language] : label[language])),
    `${path} back`,
  );
}
