/** All rules, in the order of their ids. */
import type { Norm } from './norm.ts';
import { CN_NORMS } from './norms/cn.ts';
import { EU_NORMS } from './norms/eu.ts';
import { WORLD_NORMS } from './norms/world.ts';
import type { Rule } from './rule.ts';
import { unrelatedContext } from './rules/s01-unrelated-context.ts';
import { disproportionate } from './rules/s02-disproportionate.ts';
import { automated } from './rules/s03-automated.ts';
import { hiddenRules } from './rules/s04-hidden-rules.ts';
import { scoreSoldOn } from './rules/s05-score-sold-on.ts';
import { purposeAndStorage } from './rules/s06-purpose-and-storage.ts';
import { noLegalBasis } from './rules/s07-no-legal-basis.ts';
import { beyondCatalogue } from './rules/s08-beyond-catalogue.ts';
import { travelBan } from './rules/s09-travel-ban.ts';
import { noRemedy } from './rules/s10-no-remedy.ts';
import { shamingAndFamily } from './rules/s11-shaming-and-family.ts';
import { speech } from './rules/s12-speech.ts';
import { protectedTrait } from './rules/s13-protected-trait.ts';
import { basicNeeds } from './rules/s14-basic-needs.ts';
import { everybodyScored } from './rules/s15-everybody-scored.ts';
import { noImpactAssessment } from './rules/s16-no-impact-assessment.ts';
import { detention } from './rules/s17-detention.ts';
import { inability } from './rules/s18-inability.ts';
import { representatives } from './rules/s19-representatives.ts';
import { accuracy } from './rules/s20-accuracy.ts';
import { publicationTerm } from './rules/s21-publication-term.ts';

export const RULES: readonly Rule[] = [
  unrelatedContext,
  disproportionate,
  automated,
  hiddenRules,
  scoreSoldOn,
  purposeAndStorage,
  noLegalBasis,
  beyondCatalogue,
  travelBan,
  noRemedy,
  shamingAndFamily,
  speech,
  protectedTrait,
  basicNeeds,
  everybodyScored,
  noImpactAssessment,
  detention,
  inability,
  representatives,
  accuracy,
  publicationTerm,
];

export const NORMS: readonly Norm[] = [...EU_NORMS, ...CN_NORMS, ...WORLD_NORMS];
