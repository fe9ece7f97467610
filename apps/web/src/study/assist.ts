/** Help for whoever writes a scheme, asked of the study worker: the checker is there, and the page does not wait. */
import type { Completions, Documentation, Lint } from 'glasshouse';
import { ask, newTicket } from './conduct.ts';
import type { Assistance } from './protocol.ts';

/** What an editor asks. Offsets are in UTF-16 code units. */
export interface Assist {
  readonly complete: (text: string, offset: number) => Promise<Completions | null>;
  readonly hover: (text: string, offset: number) => Promise<Documentation | null>;
  readonly lint: (text: string) => Promise<readonly Lint[]>;
}

async function help<What extends keyof Assistance>(what: What, text: string, offset: number): Promise<Assistance[What] | null> {
  const reply = await ask({ kind: 'assist', ticket: newTicket(), what, text, offset });
  return reply.kind === 'assisted' ? (reply.answer as Assistance[What]) : null;
}

export const schemeAssist: Assist = {
  complete: (text, offset) => help('complete', text, offset),
  hover: (text, offset) => help('hover', text, offset),
  lint: async (text) => (await help('lint', text, 0)) ?? [],
};

/** A text that ships. @throws Error if none goes by that name */
export async function shippedText(shelf: 'schemes' | 'societies' | 'safeguards', id: string): Promise<string> {
  const reply = await ask({ kind: 'text', ticket: newTicket(), shelf, id });
  if (reply.kind === 'text') return reply.text;
  throw new Error(reply.kind === 'refused' ? reply.message : 'no answer');
}
