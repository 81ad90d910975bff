import {
  type ApiError,
  type BelljarError,
  explain,
  type Finding,
  type Limits,
  type RuleCode,
  type Task,
} from '../src/index.ts';
import { formatBytes, formatCompact, formatMs } from './format.ts';
import { t } from './messages.ts';
import type { Place } from './place.ts';

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

/** What a task lets a program do, as sentences. The page says of the limits itself. */
export async function policyInWords({ policy, host = {} }: Task): Promise<string[]> {
  const sentences = await explain({ ...policy, host });
  return sentences.filter(({ key }) => key !== 'limits').map(({ text }) => text);
}

export function placeOf({ line, column, end_line, end_column }: Finding): Place {
  return { line, column, endLine: end_line, endColumn: end_column };
}

/** Where a rule is told in full. */
export function ruleUrl(code: RuleCode): string {
  return `https://github.com/belljar/belljar/blob/main/docs/policy.md#${code}`;
}
