/** A process of its own for one workload: its order is the first argument, its result is printed, both as JSON. */
import { type Order, time } from './measure.ts';

process.stdout.write(`${JSON.stringify(await time(JSON.parse(process.argv[2] ?? '') as Order))}\n`);
