import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../src/base/yaml.ts';
import { compileExperiment, prepare } from '../../src/host/node/experiment.ts';
import { find, shipped } from '../../src/host/node/library.ts';
import { drawnValue, ignoranceOf } from '../../src/ignorance/draw.ts';

const DRAWS = 4;
const SAFEGUARDS = shipped('safeguards');
const SCHEMES = shipped('schemes').filter((id) => (parseYaml(find('schemes', id).text, id).value as { glasshouse: string }).glasshouse === 'scheme/1');

for (const scheme of SCHEMES)
  test(`${scheme} can be drawn, bare and with all safeguards, and most draws hold at the first try`, () => {
    for (const safeguards of [[], SAFEGUARDS]) {
      const experiment = prepare({ scheme, safeguards });
      const ignorance = ignoranceOf([experiment]);
      let refused = 0;
      for (let d = 0; d < DRAWS; d++) {
        const draw = ignorance.draw(42, d, ([world]) => compileExperiment(world as typeof experiment, 500, 6, experiment.society.firms === undefined ? 0 : 50));
        assert.ok(draw.made !== null, draw.why ?? '');
        refused += draw.refused;
      }
      assert.ok(refused <= DRAWS, `${refused} of ${DRAWS}`);
      for (const one of ignorance.parameters) {
        const value = drawnValue(one, 42, 0);
        assert.ok(value >= one.low && value <= one.high, one.path);
        if (one.step > 0) assert.equal(value % one.step, 0, one.path);
      }
    }
  });
