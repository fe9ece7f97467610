/**
 * The part of SARIF 2.1.0 that Glasshouse writes, as a strict grammar: required keys, no unknown ones, ranges and words as the standard
 * and its JSON Schema have them. Written by hand after them, and stricter than the published schema
 * (`sarif/sarif-2.1.0.schema.json`), which knows neither that kind and level have to agree nor that an index has to lead to its rule.
 * @source OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", sections 3.13 to 3.30 and 3.49 to 3.50
 */
import { z } from 'zod';

const propertyBag = z.record(z.string(), z.unknown());
/** 3.11 and 3.12: a message or a multiformat string needs its text, unless it names an id. */
const text = z.strictObject({ text: z.string().min(1) });
/** 3.10.1: a string in the format of a URI reference. */
const uriReference = z.string().refine((uri) => {
  if (/[\s<>"{}|\\^`]/.test(uri) || /%(?![0-9A-Fa-f]{2})/.test(uri)) return false;
  return URL.canParse(uri, 'file:///here/');
}, 'a URI reference');
const uri = z.string().refine((one) => URL.canParse(one), 'a URI');
const level = z.enum(['none', 'note', 'warning', 'error']);
const fromOne = z.int().min(1);

const region = z.strictObject({ startLine: fromOne, startColumn: fromOne });
const location = z.strictObject({
  physicalLocation: z.strictObject({ artifactLocation: z.strictObject({ uri: uriReference }), region }),
  logicalLocations: z.array(z.strictObject({ fullyQualifiedName: z.string().min(1) })).min(1),
});
const rule = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  help: text,
  helpUri: uri.optional(),
  defaultConfiguration: z.strictObject({ level }),
});
const result = z
  .strictObject({
    ruleId: z.string().min(1),
    ruleIndex: z.int().min(-1),
    kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']),
    level,
    message: text,
    locations: z.array(location),
    properties: propertyBag,
  })
  // 3.27.10: if kind has any other value than "fail", level is "none"; and one that fails has one.
  .refine((one) => (one.kind === 'fail') === (one.level !== 'none'), 'kind and level agree');

export const sarifLog = z.strictObject({
  $schema: uri,
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z
        .strictObject({
          tool: z.strictObject({
            driver: z.strictObject({
              name: z.string().min(1),
              version: z.string().min(1),
              fullDescription: text,
              // 3.14.7: a language by ISO 639-1, with a culture or none.
              language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
              rules: z.array(rule).refine((rules) => new Set(rules.map((one) => JSON.stringify(one))).size === rules.length, 'unique items'),
            }),
          }),
          columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
          results: z.array(result),
          properties: propertyBag,
        })
        // 3.52.4, 3.27.6: the index leads to the rule of that id.
        .refine((run) => run.results.every((one) => run.tool.driver.rules[one.ruleIndex]?.id === one.ruleId), 'ruleIndex leads to ruleId'),
    )
    .min(1),
});
