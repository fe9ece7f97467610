/** `list`: what ships, and what is measured. */
import {
  describeMeasures,
  displayWidth,
  InvalidFile,
  inLanguage,
  pad,
  readClaim,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  spoken,
  type Text,
} from 'glasshouse';
import { find, type Shelf, shipped } from 'glasshouse/node';
import { EXIT } from '../exit.ts';
import { json } from '../json.ts';
import type { SHELVES } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface Row {
  readonly id: string;
  readonly title: Text;
  /** What stands between id and title in the table. */
  readonly kind: string;
  readonly [key: string]: unknown;
}

export function list(what: (typeof SHELVES)[number], asJson: boolean, terminal: Terminal): number {
  const rows = what === 'measures' ? measures() : [...shelf(what, terminal), ...(what === 'schemes' ? shelf('federations', terminal) : [])];
  if (asJson) {
    terminal.print(json(rows));
    return EXIT.done;
  }
  const wide = (of: (row: Row) => string): number => Math.max(0, ...rows.map((row) => displayWidth(of(row))));
  const ids = wide((row) => row.id);
  const kinds = wide((row) => row.kind);
  for (const row of rows)
    terminal.print(
      [
        pad(terminal.paint('bold', row.id), ids + row.id.length - displayWidth(row.id) + (terminal.paint('bold', row.id).length - row.id.length)),
        pad(row.kind, kinds),
        inLanguage(row.title, terminal.language),
      ]
        .join('  ')
        .trimEnd(),
    );
  return EXIT.done;
}

function measures(): Row[] {
  return describeMeasures().map(({ id, title, unit, definition, formula }) => ({ id, title, kind: unit, unit, definition, formula }));
}

/** What stands on a shelf; a file that is not valid is named and left out. */
function shelf(name: Shelf, terminal: Terminal): Row[] {
  return shipped(name).flatMap((id) => {
    try {
      return [describe(name, id)];
    } catch (error) {
      if (!(error instanceof InvalidFile)) throw error;
      terminal.say(`${id} is left out, since its file is not valid:\n${error.message}`);
      return [];
    }
  });
}

function describe(name: Shelf, id: string): Row {
  const { file, text } = find(name, id);
  if (name === 'societies') {
    const { value } = readSociety(text, file);
    return {
      id,
      title: value.title,
      kind: `${value.regions.length} regions`,
      about: value.about,
      regions: value.regions.map((item) => item.id),
      groups: value.groups.map((item) => item.id),
      conducts: value.conducts.map((item) => item.id),
      file,
    };
  }
  if (name === 'safeguards') {
    const { value } = readSafeguard(text, file);
    return { id, title: value.title, kind: 'safeguard', about: value.about, norm: value.norm ?? null, file };
  }
  if (name === 'claims') {
    const { value } = readClaim(text, file);
    return { id, title: value.claim, kind: value.verdict, simulated: value.simulate !== undefined, file };
  }
  if (name === 'federations') {
    const { value } = readFederation(text, file);
    const members = new Set(Object.values(value.regions));
    return {
      id,
      title: value.title,
      kind: 'federation',
      about: value.about,
      society: value.society ?? null,
      regions: Object.keys(value.regions),
      members: [...members],
      joint: value.sharing.joint,
      file,
    };
  }
  const { value } = readScheme(text, file);
  return {
    id,
    title: value.title,
    kind: value.kind,
    subjects: value.subjects ?? 'persons',
    companion: value.enterprises ?? null,
    about: value.about,
    place: spoken(value.place, 'en') ?? null,
    years: spoken(value.years, 'en') ?? null,
    society: value.society ?? null,
    file,
  };
}
