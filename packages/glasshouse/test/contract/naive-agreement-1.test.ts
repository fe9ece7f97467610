import { plain } from '../../src/engine/plain/plain.ts';
import { agreesWithTheNaiveSimulation } from './naive-agreement.ts';

agreesWithTheNaiveSimulation(plain, 1, 2);
