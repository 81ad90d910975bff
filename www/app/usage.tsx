import type { Limits, ReportUsage } from '../src/index.ts';
import { formatBytes, formatCompact, formatMs } from './format.ts';
import { t } from './messages.ts';

export function Usage({ usage, limits }: { usage: ReportUsage; limits: Limits }) {
  return (
    <section class="part">
      <h3>{t.outcome.usage}</h3>
      <div class="meters">
        <Meter label={t.outcome.time} used={usage.elapsed_ms} limit={limits.deadline_ms} format={formatMs} />
        <Meter label={t.outcome.fuel} used={usage.fuel} limit={limits.fuel} format={formatCompact} />
        <Meter label={t.outcome.memory} used={usage.memory_bytes} limit={limits.memory_bytes} format={formatBytes} />
      </div>
    </section>
  );
}

interface MeterProps {
  label: string;
  used: number;
  limit: number;
  format: (amount: number) => string;
}

function Meter({ label, used, limit, format }: MeterProps) {
  return (
    <div class="meter">
      <span>{label}</span>
      <meter aria-label={label} min={0} max={limit} high={limit * 0.9} value={Math.min(used, limit)} />
      <span class="figure">{t.outcome.of(format(used), format(limit))}</span>
    </div>
  );
}
