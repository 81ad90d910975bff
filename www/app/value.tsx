import { useSignal } from '@preact/signals';
import type { Presentation } from '../src/index.ts';
import { t } from './messages.ts';
import { Plot, seriesOf } from './plot.tsx';
import { Table, tableOf } from './table.tsx';
import { Tree } from './tree.tsx';
import { scalarText } from './view.ts';

interface ValueProps {
  value: unknown;
  sha256: string | null;
  presentation: Presentation;
}

/** A value the way its task shows it, and always part by part too. */
export function Value({ value, sha256, presentation }: ValueProps) {
  return (
    <section class="part">
      <div class="heading">
        <h3>{t.outcome.value}</h3>
        <CopyButton text={() => JSON.stringify(value, null, 2)} />
      </div>
      <Shown value={value} presentation={presentation} />
      {sha256 && <p class="fine digest">SHA-256 {sha256}</p>}
    </section>
  );
}

function Shown({ value, presentation }: { value: unknown; presentation: Presentation }) {
  switch (presentation) {
    case 'value':
      return <Plain value={value} />;
    case 'plot': {
      const series = seriesOf(value);
      return series ? (
        <>
          <Plot series={series} />
          <PartByPart value={value} />
        </>
      ) : (
        <Instead why={t.outcome.notPlot} value={value} />
      );
    }
    case 'table': {
      const table = tableOf(value);
      return table ? (
        <>
          <Table table={table} />
          <PartByPart value={value} />
        </>
      ) : (
        <Instead why={t.outcome.notTable} value={value} />
      );
    }
  }
}

function Plain({ value }: { value: unknown }) {
  const scalar = scalarText(value);
  return scalar === null ? <Tree value={value} /> : <p class="answer">{scalar}</p>;
}

function Instead({ why, value }: { why: string; value: unknown }) {
  return (
    <>
      <p class="fine">{why}</p>
      <Plain value={value} />
    </>
  );
}

function PartByPart({ value }: { value: unknown }) {
  const opened = useSignal(false);
  return (
    <details
      onToggle={(event) => {
        opened.value ||= event.currentTarget.open;
      }}
    >
      <summary>{t.outcome.partByPart}</summary>
      {opened.value && <Tree value={value} />}
    </details>
  );
}

export function CopyButton({ text }: { text: () => string }) {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text());
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 1500);
  };
  return (
    <button type="button" class="quiet small" onClick={() => void copy().catch(() => {})}>
      {copied.value ? t.outcome.copied : t.outcome.copy}
    </button>
  );
}
