import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folder, glasshouse } from './call.ts';

describe('new', () => {
  const cwd = folder();

  test('writes NAME.scheme.yaml, which checks clean, lives, and has the preset’s rules', async () => {
    const { code, out } = await glasshouse(['new', 'my-town', '--from', 'rongcheng'], { cwd });
    assert.deepEqual([code, out], [0, 'Written: my-town.scheme.yaml\n']);
    const check = await glasshouse(['check', 'my-town.scheme.yaml'], { cwd });
    assert.deepEqual([check.code, check.err], [0, '']);
    const lives = async (scheme: string): Promise<string> =>
      (JSON.parse((await glasshouse(['run', scheme, '--persons', '300', '--months', '6', '--runs', '1', '--json'], { cwd })).out) as { digest: string }).digest;
    assert.equal(await lives('my-town.scheme.yaml'), await lives('rongcheng'));
    assert.match((await glasshouse(['diff', 'rongcheng', 'my-town.scheme.yaml'], { cwd })).out, /All rules are the same/);
  });

  test('overwrites nothing: exit 2, and the file is as it was', async () => {
    writeFileSync(join(cwd, 'mine.scheme.yaml'), 'mine');
    const { code, err } = await glasshouse(['new', 'mine'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /"mine\.scheme\.yaml" is there already and is not overwritten/);
    assert.equal(readFileSync(join(cwd, 'mine.scheme.yaml'), 'utf8'), 'mine');
    assert.deepEqual(
      readdirSync(cwd).filter((name) => name.startsWith('.')),
      [],
      'no temporary file stays',
    );
  });

  test('-o says where, and - is standard output; without --from it is the plain one, in the language asked for', async () => {
    assert.equal((await glasshouse(['new', 'a-town', '-o', 'other.yaml', '--lang', 'zh-Hans'], { cwd })).code, 0);
    assert.match(readFileSync(join(cwd, 'other.yaml'), 'utf8'), /^# a-town：可任意改写的样例制度/);
    const { code, out } = await glasshouse(['new', 'b-town', '-o', '-'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /\nid: b-town\n/);
    assert.equal(existsSync(join(cwd, 'b-town.scheme.yaml')), false);
    writeFileSync(join(cwd, 'b.yaml'), out);
    assert.equal((await glasshouse(['check', 'b.yaml', 'other.yaml'], { cwd })).code, 0);
  });

  for (const [args, said] of [
    [['../evil'], /is no id/],
    [['rongcheng'], /is the id of a scheme that ships/],
    [['c', '--from', 'rongchen'], /Did you mean rongcheng\?/],
    [['c', '--from', 'forty-three-pilots'], /is a federation/],
    [['c', '-o', '/nowhere/at/all.yaml'], /there is no folder/],
  ] as const)
    test(`new ${args.join(' ')}: exit 2, and nothing is written`, async () => {
      const { code, err } = await glasshouse(['new', ...args], { cwd });
      assert.equal(code, 2);
      assert.match(err, said);
      assert.equal(existsSync(join(cwd, 'c.scheme.yaml')), false);
    });
});
