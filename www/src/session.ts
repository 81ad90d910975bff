import { type DBSchema, openDB } from 'idb';
import { CompactSign, calculateJwkThumbprint, exportJWK } from 'jose';
import type { KeyRequest, ProofClaims } from '../pkg/belljar_browser.js';

/** The JOSE `typ` of a proof. */
export const PROOF_TYPE = 'belljar-proof+jwt';

const DATABASE = 'belljar';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

interface Schema extends DBSchema {
  keys: { key: 'session'; value: CryptoKeyPair };
}

/**
 * This browser's signing key: ECDSA P-256, made here, never extractable, kept in IndexedDB.
 * Where nothing can be kept (a private window), it lives as long as the page.
 */
export class Session {
  readonly #privateKey: CryptoKey;

  private constructor(
    /** RFC 7638, SHA-256: the key's name. */
    readonly thumbprint: string,
    readonly publicJwk: KeyRequest,
    privateKey: CryptoKey,
  ) {
    this.#privateKey = privateKey;
  }

  static async open(): Promise<Session> {
    const made = await makeKeys();
    const { privateKey, publicKey } = await keep(made).catch(() => made);
    const { kty, crv, x, y } = (await exportJWK(publicKey)) as KeyRequest;
    const publicJwk = { kty, crv, x, y };
    return new Session(await calculateJwkThumbprint(publicJwk, 'sha256'), publicJwk, privateKey);
  }

  /** A compact JWS over `payload` (RFC 7515), ES256, with this key's thumbprint as `kid`. */
  sign(typ: string, payload: string): Promise<string> {
    return new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader({ alg: 'ES256', typ, kid: this.thumbprint })
      .sign(this.#privateKey);
  }

  /** This key's word for one request of its own, a proof: good for that method and path, for some minutes. */
  prove(method: string, path: string, nowMs: number = Date.now()): Promise<string> {
    const claims: ProofClaims = { iat: Math.floor(nowMs / 1000), method, path };
    return this.sign(PROOF_TYPE, JSON.stringify(claims));
  }
}

function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
}

/** Gives the pair that is kept, which is `made` only if there was none: two tabs end with one key. */
async function keep(made: CryptoKeyPair): Promise<CryptoKeyPair> {
  const database = await openDB<Schema>(DATABASE, 1, { upgrade: (db) => void db.createObjectStore('keys') });
  try {
    const transaction = database.transaction('keys', 'readwrite');
    const kept = await transaction.store.get('session');
    if (!kept) await transaction.store.put(made, 'session');
    await transaction.done;
    return kept ?? made;
  } finally {
    database.close();
  }
}
