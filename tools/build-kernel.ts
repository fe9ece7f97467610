/**
 * Builds the kernel of the compiled engine: `npm run kernel`. The list of its fields and the numbers of the counters
 * come from the host's own tables, so that both sides agree; the .wasm is committed, and a test builds it again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';
import { SCALARS } from '../packages/glasshouse/src/compile/layout.ts';
import { FLOATS, HEADER_BYTES, WORDS } from '../packages/glasshouse/src/engine/compiled/fields.ts';

const folder = new URL('../packages/glasshouse/kernel/', import.meta.url);
const KERNEL: URL = new URL('../packages/glasshouse/src/engine/compiled/kernel.wasm', import.meta.url);

/** Declarations that are written by this tool and not by hand. */
function generated(): Readonly<Record<string, string>> {
  const note = '// Written by tools/build-kernel.ts.\n';
  return {
    'program.ts': `${note}/** The header, as the host writes it: words, then doubles. */
// @ts-ignore: decorator
@unmanaged
class Program {
${WORDS.map((name) => `  ${name}: u32;`).join('\n')}
${WORDS.length % 2 === 1 ? '  filling: u32;\n' : ''}${FLOATS.map((name) => `  ${name}: f64;`).join('\n')}
}

export const HEADER: usize = memory.data(${HEADER_BYTES}, 16);
// @ts-ignore: decorator
@lazy
export const P: Program = changetype<Program>(HEADER);
`,
    'scalars.ts': `${note}/** Places of the counters that are one number a month. */\n${SCALARS.map(
      (name, n) => `export const S_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}: u32 = ${n};`,
    ).join('\n')}\n`,
  };
}

/** Compiles the sources. @returns the module */
async function buildKernel(): Promise<Uint8Array> {
  const own = generated();
  let binary: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      'index.ts',
      '--outFile',
      'kernel.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--use',
      'abort=',
      '--enable',
      'simd',
      '--importMemory',
      '--zeroFilledMemory',
      '--initialMemory',
      '64',
      '--maximumMemory',
      '65536',
    ],
    {
      readFile: (name: string) => {
        const base = name.split('/').pop() ?? name;
        if (name.includes('node_modules') || name.startsWith('~')) return null;
        if (base in own) return own[base] as string;
        try {
          return readFileSync(fileURLToPath(new URL(base, folder)), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (_name: string, content: string | Uint8Array) => {
        if (typeof content !== 'string') binary = content;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || binary === undefined) throw new Error(`the kernel does not compile:\n${stderr.toString()}`);
  return binary;
}

const binary = await buildKernel();
if (process.argv.includes('--check')) {
  const stale = Object.entries(generated())
    .filter(([name, text]) => readFileSync(new URL(name, folder), 'utf8') !== text)
    .map(([name]) => name);
  if (!readFileSync(KERNEL).equals(binary)) stale.push('kernel.wasm');
  if (stale.length > 0) {
    process.stderr.write(`not what the sources say: ${stale.join(', ')}. Run "npm run kernel" and commit what it writes.\n`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of Object.entries(generated())) writeFileSync(new URL(name, folder), text);
  writeFileSync(KERNEL, binary);
  process.stdout.write(`kernel.wasm: ${binary.length} bytes\n`);
}
