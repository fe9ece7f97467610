/** Text from files, made safe for HTML: everything that comes from a scheme, a society or a result goes through here. */

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content of an element or a quoted attribute; control characters and marks that turn the direction of text are dropped. */
export function escapeHtml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/[&<>"']/g, (character) => ENTITY[character] as string);
}

/** A web address that may be linked, else null: nothing but http and https. */
export function linkable(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? url : null;
}
