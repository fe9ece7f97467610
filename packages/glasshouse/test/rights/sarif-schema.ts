/** The published JSON Schema of SARIF 2.1.0 (`sarif/README.md` says from where), and what is wrong by it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL('sarif/sarif-2.1.0.schema.json', import.meta.url), 'utf8')) as object);

/** @returns what is wrong with a log, written as JSON and read again; empty where it is valid */
export function sarifFaults(log: unknown): string {
  return validate(JSON.parse(JSON.stringify(log))) ? '' : ajv.errorsText(validate.errors, { separator: '\n' });
}
