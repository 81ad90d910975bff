import express from 'express';
import { Refused, verifyReceipt } from './receipt.mjs';

/** Takes `{ receipt, key }` and answers with what the receipt claims. `serverKeys` is Belljar's /api/jwks.json. */
export function app(serverKeys) {
  const app = express();
  app.post('/receipts', express.json({ limit: '64kb' }), async (request, response) => {
    const { receipt, key } = request.body ?? {};
    try {
      const { claims } = await verifyReceipt(String(receipt), key ?? {}, serverKeys);
      response.status(201).json({ task: claims.task, class: claims.class, value_sha256: claims.value_sha256 });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      response.status(403).json({ refused: error.message });
    }
  });
  return app;
}
