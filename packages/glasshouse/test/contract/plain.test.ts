import { plain } from '../../src/engine/plain/plain.ts';
import { keepsTheEngineContract, tellsLives } from './engine-contract.ts';

keepsTheEngineContract(plain);
tellsLives();
