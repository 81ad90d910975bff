// Checks a receipt: who signed it, and that the server had permitted that run. What ran, only an audit says.
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';

const integer = (value) => Number.isSafeInteger(value) && value >= 0;
const text = (value) => typeof value === 'string';
const object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const digest = (value) => text(value) && /^[0-9a-f]{64}$/.test(value);
const classes = 'ok error syntax policy fuel timeout cancelled memory recursion output value crash'.split(' ');

const CLAIMS = {
  ticket: {
    jti: text,
    iat: integer,
    exp: integer,
    cnf: object,
    task: text,
    task_sha256: digest,
    entry: text,
    data_sha256: digest,
    policy_sha256: digest,
    engine_sha256: digest,
    limits: object,
    seed: integer,
    now_ms: integer,
  },
  receipt: {
    iat: integer,
    task: text,
    ticket: text,
    source_sha256: digest,
    class: (value) => classes.includes(value),
    value_sha256: (value) => value === null || digest(value),
    outcome_sha256: digest,
    fuel: integer,
  },
};

/** The receipt is not to be believed; the message says why. */
export class Refused extends Error {}

/**
 * The receipt's claims and the ticket's. `sessionKey` is a JWK that came along with the receipt: the ticket says by
 * its thumbprint whether it is the right one. `serverKeys` is the server's /api/jwks.json.
 */
export async function verifyReceipt(receipt, sessionKey, serverKeys, nowMs = Date.now()) {
  const claims = await verifyToken(receipt, 'receipt', { keys: [sessionKey] });
  const ticket = await verifyToken(claims.ticket, 'ticket', serverKeys);
  const thumbprint = await calculateJwkThumbprint(sessionKey);
  if (ticket.cnf.jkt !== thumbprint) throw new Refused('the ticket belongs to another key');
  if (ticket.task !== claims.task) throw new Refused('the ticket is for another task');
  if (ticket.exp * 1000 <= nowMs) throw new Refused('the ticket has expired');
  return { claims, ticket };
}

/** The claims of a ticket or a receipt that one of the keys has signed. */
export async function verifyToken(token, kind, { keys }) {
  const { header, payload } = await read(token, keys);
  const members = Object.keys(header).sort().join();
  if (members !== 'alg,kid,typ' || header.typ !== `belljar-${kind}+jwt`) throw new Refused(`it is no ${kind}`);
  let claims;
  try {
    claims = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (cause) {
    throw new Refused('its claims are no JSON', { cause });
  }
  const shapes = CLAIMS[kind];
  if (!object(claims) || Object.keys(claims).sort().join() !== Object.keys(shapes).sort().join()) {
    throw new Refused('its claims are others');
  }
  for (const [name, fits] of Object.entries(shapes)) {
    if (!fits(claims[name])) throw new Refused(`its claim ${name} is none`);
  }
  return claims;
}

async function read(token, keys) {
  try {
    const { kid } = decodeProtectedHeader(token);
    const names = await Promise.all(keys.map((key) => calculateJwkThumbprint(key)));
    const key = keys[names.indexOf(kid)];
    if (!key) throw new Refused('its key is not known');
    // The algorithm is what the key is for, never what the token says.
    const { payload, protectedHeader } = await compactVerify(token, await importJWK(key, 'ES256'), {
      algorithms: ['ES256'],
    });
    return { header: protectedHeader, payload };
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused(`it cannot be verified: ${cause.message}`, { cause });
  }
}
