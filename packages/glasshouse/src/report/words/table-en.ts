/** The table of all numbers in English. */
import type { TableWords } from './table.ts';

export const TABLE_EN: TableWords = {
  columns: { measure: 'Measure', value: 'Value', range: 'Range by chance, 95 %', ignorance: 'Range by what is not known', unit: 'Unit' },
  notApplying: (count) => `${count} further ${count === '1' ? 'measure does' : 'measures do'} not apply to this run.`,
  noInterval: 'no interval',
  orMore: (low) => `${low} or more`,
  ignoranceDrawn: (draws, parameters, refused, givenUp) =>
    `Range by what is not known: the middle 95 % of ${draws} draws in which ${parameters === '1' ? 'the one number' : `all ${parameters} numbers`} with a stated range took other values in it, all with the luck of the first run: it lies around what that run alone gives, not around the mean. In a small society some of it is still chance.` +
    (refused === null ? '' : ` ${refused} sets of values contradicted themselves and were drawn again.`) +
    (givenUp === null ? '' : ` ${givenUp} draws found no valid set and are left out.`),
  posteriorDrawn: (draws, parameters, givenUp) =>
    `Range by what is not known, after fitting: the middle 95 % of ${draws} draws from a posterior, whose ${parameters === '1' ? 'one number was' : `${parameters} numbers were`} fitted to published figures and move together, all with the luck of the first run. Every other number stayed as stated, so this is narrower than what is not known. That these draws come near the figures that they were fitted to is no evidence.` +
    (givenUp === null ? '' : ` ${givenUp} draws make no valid world and are left out.`),
  ignoranceNotDrawn:
    'Ranges here are by chance alone; what is not known about the numbers of the scheme and the society was not drawn. Add --ignorance 200 to see it.',
  nothingUnknown: 'No number of the scheme or the society has a stated range: there was nothing to draw, which does not mean that all is known.',
  driver: (file, path, grade, percent) => `${path} of the ${file === 'enterprise-scheme' ? 'enterprise scheme' : file} (${grade}, ${percent} %)`,
  driversOf: (title, drivers) => `${title}: ${drivers.join('; ')}.`,
  ofRuns: (kept, runs) => `; in ${kept} of ${runs} runs only`,
  beyondFourFifths: '; beyond four-fifths',
  enterprise: (title) => `Enterprises: ${title}`,
  inUnit: (title, unit) => `${title} (${unit})`,
  unit: (unit) =>
    unit === 'share of means'
      ? 'thousandths of means'
      : unit.startsWith('share of ')
        ? `of 1,000 ${unit.replace(/^share of (those )?/, '')}`
        : unit.startsWith('difference in share of ')
          ? `of 1,000 ${unit.replace(/^difference in share of (those )?/, '')}, difference`
          : unit === 'share'
            ? 'of 1,000'
            : unit.replace(/^(.*) a 1 000 /, '$1 per 1,000 '),
  range: (low, high) => `${low} to ${high}`,
};
