/** Everything that the page itself says; one file a language beside this one, and the compiler names what is missing. Findings, measures and lives bring their own words from the library. */
import type { Language } from 'glasshouse';
import type { CataloguedScheme } from '../baked.ts';
import type { RouteName } from '../routes.ts';
import type { Bounds, SizeName } from '../state/experiment.ts';
import type { LinkNote } from '../state/link.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';

export interface Words {
  readonly brand: string;
  readonly skip: string;
  readonly invented: string;
  readonly menu: { readonly label: string; readonly start: string };
  /** Each route: in the menu, and as the heading of its page. */
  readonly routes: Readonly<Record<RouteName, { readonly menu: string; readonly heading: string }>>;
  readonly otherLanguage: string;
  readonly theme: { readonly label: string; readonly system: string; readonly light: string; readonly dark: string };
  /** What stands in the title of the window. */
  readonly titles: { readonly start: string; readonly route: (name: string, scheme: string | null) => string; readonly missing: string };
  readonly footer: string;
  readonly local: string;

  readonly start: {
    readonly underRules: (scheme: string) => string;
    readonly marks: (listed: number, wrongly: number, rest: number) => string;
    readonly marksTitle: string;
    readonly question: string;
    readonly asIs: string;
    /** A question for a safeguard that the page asks about; the safeguard's title elsewhere. */
    readonly what: (safeguard: string, title: string) => string;
    readonly change: (before: number, after: number) => string;
    readonly changeRange: (change: number, low: number, high: number, runs: number) => string;
    readonly cannotTell: (before: number, after: number, runs: number) => string;
    readonly price: (before: number, after: number) => string;
    readonly assumes: string;
    readonly life: string;
    readonly lifeInvented: string;
    readonly month: (month: number) => string;
    readonly real: string;
    readonly realText: string;
    readonly doors: string;
    readonly doorSteps: string;
    readonly doorStepsText: string;
    readonly doorLab: string;
    readonly doorLabText: (persons: string, runs: string) => string;
    readonly doorTeachers: string;
    readonly doorTeachersText: string;
    readonly noScript: string;
  };

  readonly lab: {
    readonly experiment: string;
    readonly rules: string;
    readonly scheme: string;
    readonly kind: (kind: CataloguedScheme['kind']) => string;
    readonly society: string;
    readonly sizes: string;
    readonly size: Readonly<Record<SizeName, string>>;
    readonly between: (bounds: Bounds) => string;
    readonly less: (name: string) => string;
    readonly more: (name: string) => string;
    readonly safeguards: string;
    readonly safeguardsHelp: string;
    readonly preparing: string;
    readonly running: (finished: number, total: number) => string;
    readonly runsDone: string;
    readonly stop: string;
    readonly goOn: string;
    readonly stopped: (finished: number, asked: number) => string;
    readonly stoppedEmpty: string;
    readonly done: (runs: number) => string;
    readonly older: string;
    readonly refused: string;
    readonly failed: string;
    readonly failedHelp: string;
    readonly result: string;
    readonly world: (id: string, title: string) => string;
    readonly marksTitle: (of: 'everyone' | 'listed') => string;
    readonly marks: (of: 'everyone' | 'listed', listed: number, wrongly: number) => string;
    readonly numbers: string;
    readonly rangeNote: string;
    readonly measure: string;
    readonly unit: string;
    readonly further: (count: number) => string;
    readonly enterprises: (count: number) => string;
    readonly change: (text: string) => string;
    readonly none: string;
    readonly limits: string;
    readonly warnings: (count: number) => string;
    readonly link: string;
    readonly linkText: string;
    readonly linkFile: string;
    readonly linkWithDigest: string;
    readonly command: string;
    readonly digest: string;
    readonly agrees: string;
    readonly differs: (given: string) => string;
    readonly notes: string;
    readonly note: (note: LinkNote) => string;
  };

  readonly missing: {
    readonly heading: string;
    readonly notBuilt: (route: string) => string;
    readonly unknown: string;
    readonly back: string;
  };
}

export const WORDS: Readonly<Record<Language, Words>> = { en: EN, 'zh-Hans': ZH };
