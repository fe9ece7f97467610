/** Commands of the plan that this version does not have. Calling one says so; none pretends. */
import { WrongUsage } from './exit.ts';

export const LATER: readonly string[] = ['serve', 'report', 'try'];

/** Refuses a command that does not exist yet. @throws WrongUsage */
export function refuseLater(command: string, existing: readonly string[]): never {
  throw new WrongUsage(`"${command}" is not in this version. What there is: ${existing.join(', ')}.`);
}
