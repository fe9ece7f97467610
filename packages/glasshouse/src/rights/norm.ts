/** A norm: one rule of law, or of a principle that binds nobody, that findings cite. */
import type { Source, Text } from '../base/text.ts';

/** Where one asks: in the European Union, in China, among the parties of the Covenant on Civil and Political Rights, or everywhere. */
export type Profile = 'eu' | 'cn' | 'iccpr' | 'all';

export const PROFILES: readonly Profile[] = ['eu', 'cn', 'iccpr', 'all'];

export interface Norm {
  readonly id: string;
  readonly instrument: Text;
  /** Article or paragraph: `5(1)(c)(i)`. */
  readonly article: Text;
  /** What it says, in our words. */
  readonly says: Text;
  /** Whether it is law: a treaty, statute, regulation or order that binds those it is addressed to, and in force. */
  readonly binds: boolean;
  /** Since when it is in force; or why it binds nobody. */
  readonly status: Text;
  /** To whom it applies. */
  readonly to: Text;
  /** The profile that it belongs to; none for declarations and principles of the whole world, which stand in `all` only. */
  readonly profile: Exclude<Profile, 'all'> | null;
  /** Whether it protects natural persons only: it is then no matter of a scheme about enterprises. */
  readonly persons: boolean;
  /** Where it was read; `seen: false` for canonical texts that are remembered and were not re-read. */
  readonly source: Source;
}

/** A text in both languages. */
export function both(en: string, zh: string): Text {
  return { en, 'zh-Hans': zh };
}

/** Whether a profile asks about a norm. */
export function asksAbout(profile: Profile, norm: Norm): boolean {
  return profile === 'all' || norm.profile === profile;
}
