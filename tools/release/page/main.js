// The smallest page that lives a scheme: it is bundled to say how large that is, and to see that it works. Plain JavaScript, as whoever installs the package writes it.
import { compile, digestOf, measureRuns, readScheme, readSociety } from 'glasshouse';
import kernelUrl from 'glasshouse/kernel.wasm?url';
import { liveReplicatesInWorkers } from 'glasshouse/web';
import schemeText from './scheme.yaml?raw';
import societyText from './society.yaml?raw';

const output = document.querySelector('output');
try {
  const { value: scheme } = readScheme(schemeText, 'scheme.yaml');
  const { value: society } = readSociety(societyText, 'society.yaml');
  const program = compile(scheme, society, { persons: 2000, months: 24 });
  const kernel = await (await fetch(kernelUrl)).arrayBuffer();
  const traces = await liveReplicatesInWorkers(program, { seed: 42, runs: 2, jobs: 2, kernel });
  output.dataset.listed = String(measureRuns(program, traces).measures.listed_share.value);
  output.value = digestOf(traces);
} catch (error) {
  output.value = String(error);
}
