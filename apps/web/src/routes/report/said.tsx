/** Texts of files: marked with their language where that is not the one around them. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';

const HAN = /\p{Script=Han}/u;

export function Said({ text, language }: { readonly text: string; readonly language: Language }): JSX.Element | string {
  const own: Language = HAN.test(text) ? 'zh-Hans' : 'en';
  return own !== language && /\p{Letter}{2}/u.test(text) ? <span lang={own}>{text}</span> : text;
}

/** A web address that may be linked, else null: nothing but http and https. */
export function linkable(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? url : null;
}
