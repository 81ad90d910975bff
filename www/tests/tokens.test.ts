import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyToken } from '../../tests/backends/receipt.mjs';

interface Vector {
  name: string;
  token: string;
  refusal: string | null;
  /** Only the server has to refuse it: it reads more narrowly than a library does. */
  strict: boolean;
}

const { server, session, tickets, receipts } = JSON.parse(
  readFileSync(new URL('../../tests/vectors/tokens.json', import.meta.url), 'utf8'),
) as { server: { keys: object[] }; session: object; tickets: Vector[]; receipts: Vector[] };

const all = [
  ...tickets.map((vector) => ({ ...vector, kind: 'ticket', keys: server })),
  ...receipts.map((vector) => ({ ...vector, kind: 'receipt', keys: { keys: [session] } })),
].filter(({ strict }) => !strict);

test.each(all)('$kind: $name', async ({ token, kind, keys, refusal }) => {
  const right = await verifyToken(token, kind, keys).then(
    () => true,
    () => false,
  );
  expect(right).toBe(refusal === null);
});
