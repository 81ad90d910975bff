export interface Jwks {
  keys: object[];
}

export class Refused extends Error {}

export function verifyReceipt(
  receipt: string,
  sessionKey: object,
  serverKeys: Jwks,
  nowMs?: number,
): Promise<{ claims: object; ticket: object }>;

export function verifyToken(token: string, kind: string, keys: Jwks): Promise<object>;
