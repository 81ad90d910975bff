import type { Digest } from '../pkg/belljar_browser.js';

/** SHA-256 as the protocol writes it: 64 lower-case hexadecimal digits. */
export async function sha256(content: Uint8Array<ArrayBuffer> | string): Promise<Digest> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
