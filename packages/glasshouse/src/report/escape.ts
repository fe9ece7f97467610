/** Text from files, made safe for HTML: everything that comes from a scheme, a society or a result goes through here. */

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for the content of an element or a quoted attribute; control characters and marks that turn the direction of text are dropped. */
export function escapeHtml(text: string): string {
  const plain = text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Bidi_Control}/gu, '');
  return plain.replaceAll(/[&<>"']/g, (character) => ENTITY[character] as string);
}

/** A web address that may be linked, else null: nothing but http and https. */
export function linkable(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? url : null;
}
