import type { ApiError, BelljarError, Limits, Policy } from '../src/index.ts';
import { formatBytes, formatCompact, formatMs } from './format.ts';
import { t } from './messages.ts';

export function explainApi(error: ApiError): string {
  return t.apiErrors[error.code] ?? error.message;
}

export function explainEngine(error: BelljarError): string {
  return t.engineErrors[error.code];
}

/** Limits as sentences. */
export function limitsInWords(limits: Limits): string[] {
  return [
    t.limits.deadline(formatMs(limits.deadline_ms)),
    t.limits.fuel(formatCompact(limits.fuel)),
    t.limits.memory(formatBytes(limits.memory_bytes)),
    t.limits.output(formatBytes(limits.output_bytes)),
    t.limits.value(formatBytes(limits.value_bytes)),
  ];
}

/** One sentence, and the names that it ends in. */
export interface Sentence {
  text: string;
  names: string[];
}

/** A policy as sentences. */
export function policyInWords({ modules, on_violation }: Pick<Policy, 'modules' | 'on_violation'>): Sentence[] {
  const world = { text: t.policy.world, names: [] };
  if (modules === 'any') return [{ text: t.policy.anyModule, names: [] }, world];
  const names = Object.keys(modules);
  const allowed = names.length > 0 ? t.policy.modules : t.policy.noModule;
  return [{ text: allowed, names }, { text: t.policy.onViolation[on_violation], names: [] }, world];
}
