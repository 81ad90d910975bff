// The snippet of docs/tickets-and-receipts.md in Express.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { app } from './express_app.mjs';

const { server, session, receipts } = JSON.parse(
  readFileSync(new URL('../vectors/tokens.json', import.meta.url), 'utf8'),
);
const forged = receipts.find(({ name }) => name === "another key's signature");
let listening;

before(() => new Promise((resolve) => (listening = app(server).listen(0, '127.0.0.1', resolve))));
after(() => listening.close());

async function post(body) {
  const response = await fetch(`http://127.0.0.1:${listening.address().port}/receipts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()];
}

test('a receipt', async () => {
  const [status, claims] = await post({ receipt: receipts[0].token, key: session });
  assert.equal(status, 201);
  assert.deepEqual([claims.task, claims.class, claims.value_sha256.length], ['mean-reversion', 'ok', 64]);
});

test('a forgery', async () => {
  const [status, { refused }] = await post({ receipt: forged.token, key: session });
  assert.equal(status, 403);
  assert.match(refused, /^it cannot be verified: /);
});

test('another key', async () => {
  const { kty, crv, x, y } = server.keys[0];
  assert.deepEqual(await post({ receipt: receipts[0].token, key: { kty, crv, x, y } }), [
    403,
    { refused: 'its key is not known' },
  ]);
});

test('no receipt', async () => {
  assert.equal((await post({}))[0], 403);
});
