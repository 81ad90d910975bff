import 'fake-indexeddb/auto';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { expect, test } from 'vitest';
import type { RunResult } from '../pkg/belljar_browser.js';
import { sha256 } from '../src/digest.ts';
import { signReceipt } from '../src/receipt.ts';
import { Session } from '../src/session.ts';

test('a thumbprint is that of RFC 7638, section 3.1', async () => {
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
  const key = { kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' };
  expect(await calculateJwkThumbprint(key)).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
});

test('the key is kept: the next page signs with the same one, and so do two that open at once', async () => {
  const sessions = await Promise.all([Session.open(), Session.open()]);
  sessions.push(await Session.open());
  expect(new Set(sessions.map(({ thumbprint }) => thumbprint)).size).toBe(1);
  const { publicJwk, thumbprint } = sessions[0] as Session;
  expect(Object.keys(publicJwk)).toEqual(['kty', 'crv', 'x', 'y']);
  expect(await calculateJwkThumbprint(publicJwk)).toBe(thumbprint);
});

test('a proof is for one request', async () => {
  const session = await Session.open();
  const proof = await session.prove('DELETE', '/api/keys/k', 1_760_000_000_999);
  const { payload, protectedHeader } = await compactVerify(proof, await importJWK(session.publicJwk, 'ES256'));
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'belljar-proof+jwt', kid: session.thumbprint });
  expect(new TextDecoder().decode(payload)).toBe('{"iat":1760000000,"method":"DELETE","path":"/api/keys/k"}');
});

test('a receipt is a compact JWS over exactly its claims', async () => {
  const session = await Session.open();
  const outcome = new Uint8Array([0xfb, 0xff, 0x00]);
  const report = {
    class: 'ok',
    value_sha256: 'a'.repeat(64),
    outcome_sha256: 'b'.repeat(64),
    usage: { fuel: 9007199254740991 },
  };
  const result = { report, outcome } as unknown as RunResult;
  const source = 'def f(): return "é"';
  const { claims, submit } = await signReceipt(session, {
    task: 'mean',
    ticket: 'a.b.c',
    source,
    result,
    nowMs: 1_760_000_000_999,
  });
  expect(claims).toEqual({
    iat: 1_760_000_000,
    task: 'mean',
    ticket: 'a.b.c',
    source_sha256: await sha256(source),
    class: 'ok',
    value_sha256: 'a'.repeat(64),
    outcome_sha256: 'b'.repeat(64),
    fuel: 9007199254740991,
  });
  expect(submit.source).toBe(source);
  expect(submit.outcome).toBe('-_8A');
  expect(decodeProtectedHeader(submit.receipt)).toEqual({
    alg: 'ES256',
    typ: 'belljar-receipt+jwt',
    kid: session.thumbprint,
  });
  const { payload } = await compactVerify(submit.receipt, await importJWK(session.publicJwk, 'ES256'));
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claims);
});

test('SHA-256 is that of FIPS 180-4', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
