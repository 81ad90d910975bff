import { t } from './messages.ts';

const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat(t.locale, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
});
const significant = new Intl.NumberFormat(t.locale, { maximumSignificantDigits: 6 });
const moment = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'medium' });

/** 1234567 → "1,234,567" */
export function formatCount(count: number): string {
  return number.format(count);
}

/** 20_000_000_000 → "20 billion" */
export function formatCompact(count: number): string {
  return compact.format(count);
}

export function formatNumber(value: number): string {
  return significant.format(value);
}

/** Powers of 1024, as memory is counted. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const digits = power === 0 || bytes / 1024 ** power >= 100 ? 0 : 1;
  const value = new Intl.NumberFormat(t.locale, { maximumFractionDigits: digits }).format(bytes / 1024 ** power);
  return `${value} ${units[power]}`;
}

/** 12.3 → "12.3 ms", 10_000 → "10 s" */
export function formatMs(ms: number): string {
  if (ms < 1000) return `${new Intl.NumberFormat(t.locale, { maximumSignificantDigits: 3 }).format(ms)} ms`;
  return `${number.format(ms / 1000)} s`;
}

export function formatMoment(ms: number): string {
  return moment.format(ms);
}
