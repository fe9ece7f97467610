const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Bytes as base64, padded, for a hash in a content policy.
 * @example
 * base64(Uint8Array.of(77, 97)) // => 'TWE='
 */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let part = 0; part < 4; part++) text += i + part > bytes.length ? '=' : (ALPHABET[(three >> (18 - 6 * part)) & 63] as string);
  }
  return text;
}
