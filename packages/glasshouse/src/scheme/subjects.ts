/** What depends on whom a scheme is about: what enterprises cannot suffer, and what persons ask of the scheme beside theirs. */
import type { Finder } from '../base/finder.ts';
import type { Scheme } from './scheme.ts';

/** Domains that touch an enterprise: `employment` reaches its employees (`job_loss`). */
const FIRM_DOMAINS = ['employment', 'credit', 'public_services', 'fine', 'publicity', 'benefit'] as const;
const FIRM_ATTEMPTS: readonly string[] = ['credit', 'public_services'];
const FIRM_EFFECTS = 'deny, grant, means, fine, job_loss, stops';

/** Faults of what a scheme says about its subjects. */
export function checkSubjects(scheme: Scheme, find: Finder): void {
  if (scheme.subjects === 'enterprises') checkEnterpriseScheme(scheme, find);
  else if (scheme.enterprises === undefined) {
    eachRepresents(scheme, (path) =>
      find.error(
        path,
        'there are no lists of enterprises: the scheme names none for them',
        'enterprises: <the scheme of the enterprises>, at the top of the file',
      ),
    );
  }
}

function checkEnterpriseScheme(scheme: Scheme, find: Finder): void {
  if (scheme.enterprises !== undefined)
    find.error(['enterprises'], 'the scheme is about enterprises itself', '`enterprises` in a scheme for persons, or no `subjects: enterprises`');
  eachRepresents(scheme, (path) => find.error(path, 'an enterprise represents no other', 'score_below, score_from, band, recorded, after'));
  scheme.indicators.forEach((indicator, n) => {
    if (indicator.ties) find.error(['indicators', n, 'ties'], 'enterprises have no ties in this laboratory', '`conduct`: something that enterprises do');
  });
  if (scheme.population.of?.ages) find.error(['population', 'of', 'ages'], 'enterprises have no ages', 'regions, groups (size classes)');
  scheme.consequences.forEach((item, n) => {
    const at = ['consequences', n];
    if (!FIRM_DOMAINS.some((domain) => domain === item.domain))
      find.error([...at, 'domain'], `the domain "${item.domain}" touches persons, not enterprises`, FIRM_DOMAINS.join(', '));
    else if ((item.deny !== undefined || item.grant !== undefined) && item.of === undefined && item.domain === 'employment')
      find.error([...at, item.deny === undefined ? 'grant' : 'deny'], 'an enterprise applies for no job', `job_loss, or of: ${FIRM_ATTEMPTS.join(', ')}`);
    if (item.of !== undefined && !FIRM_ATTEMPTS.includes(item.of))
      find.error([...at, 'of'], `enterprises do not attempt "${item.of}"`, FIRM_ATTEMPTS.join(', '));
    for (const key of ['job_finding', 'liberty', 'cuts_ties'] as const)
      if (item[key] !== undefined) find.error([...at, key], `\`${key}\` touches persons, not enterprises`, FIRM_EFFECTS);
    if (item.job_loss !== undefined && 'band' in item.while)
      find.error([...at, 'job_loss'], 'what an enterprise costs its employees hangs on a list, not on a band', 'while: { list: … }');
  });
}

/** Every place at which a list asks for the standing of the enterprise that one represents. */
export function eachRepresents(scheme: Scheme, visit: (path: (string | number)[], list: string) => void): void {
  scheme.lists.forEach((list, l) => {
    list.entry.forEach((item, n) => {
      if (item.represents !== undefined) visit(['lists', l, 'entry', n, 'represents'], item.represents);
    });
    list.exit.forEach((item, n) => {
      if (item.no_longer_represents !== undefined) visit(['lists', l, 'exit', n, 'no_longer_represents'], item.no_longer_represents);
    });
  });
}

/** Checks a scheme for persons against the scheme for enterprises that it names. @param find at the scheme for persons */
export function checkCompanion(scheme: Scheme, companion: Scheme, find: Finder): void {
  if (companion.subjects !== 'enterprises') find.error(['enterprises'], `"${companion.id}" is a scheme for persons`, 'a scheme with `subjects: enterprises`');
  const lists = companion.lists.map((item) => item.id);
  eachRepresents(scheme, (path, list) => find.refer(path, list, lists, `a list of the enterprise scheme "${companion.id}"`));
}
