// A run spread over machines: what each of them does, whatever carries the journal.
export { beginning, liveTogether } from '../../coordinate.ts';
export { bytesPerSubject, type Cut } from '../../populations.ts';
export { type HandOptions, liveHand } from './hand.ts';
export type { Answer, AskAll, Journal, Question } from './journal.ts';
export { cutsOfRun, hashOfRun, programOfRun, type SpreadRun } from './run.ts';
export { SpreadTeam, type SpreadTeamOptions } from './team.ts';
