import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type UPlot from 'uplot';
import { formatCount, formatNumber } from './format.ts';
import { t } from './messages.ts';
import { listOf } from './view.ts';

/** Horizontal and vertical; a missing number is a gap. */
export type Series = [xs: number[], ys: (number | null)[]];

const HEIGHT = 200;

/** A list of numbers over its index, or a list of pairs; anything else is no line. */
export function seriesOf(value: unknown): Series | null {
  const list = listOf(value);
  if (!list || list.length === 0) return null;
  if (list.every(isHeight)) return [list.map((_, index) => index), list.map(heightOf)];
  if (list.every(isPair)) return [list.map(([x]) => x), list.map(([, y]) => heightOf(y))];
  return null;
}

export function Plot({ series }: { series: Series }) {
  const host = useRef<HTMLDivElement>(null);
  const pointed = useSignal<string | null>(null);
  useEffect(() => {
    const point = (index: number | null | undefined): void => {
      pointed.value = describe(series, index);
    };
    return draw(host, series, point);
  }, [series]);
  return (
    <div>
      <div class="plot" ref={host} role="img" aria-label={`${t.outcome.plot}. ${rangeOf(series)}`} />
      <p class="fine figure">{pointed.value ?? rangeOf(series)}</p>
    </div>
  );
}

function rangeOf([, ys]: Series): string {
  const heights = ys.filter((y) => y !== null);
  const least = heights.reduce((a, b) => Math.min(a, b), Infinity);
  const most = heights.reduce((a, b) => Math.max(a, b), -Infinity);
  return t.outcome.plotRange(formatCount(heights.length), formatNumber(least), formatNumber(most));
}

function describe([xs, ys]: Series, index: number | null | undefined): string | null {
  const [x, y] = [xs[index ?? -1], ys[index ?? -1]];
  return x === undefined || typeof y !== 'number' ? null : t.outcome.plotPoint(formatNumber(x), formatNumber(y));
}

type Pointing = (index: number | null | undefined) => void;

function draw(host: { current: HTMLDivElement | null }, series: Series, point: Pointing): () => void {
  let gone = false;
  let clear = (): void => {};
  void import('uplot').then(({ default: uPlot }) => {
    const div = host.current;
    if (gone || !div) return;
    let plot: UPlot | undefined;
    const make = (): void => {
      plot?.destroy();
      plot = new uPlot(optionsFor(div, point), series, div);
    };
    make();
    const resized = new ResizeObserver(() => plot?.setSize({ width: div.clientWidth, height: HEIGHT }));
    resized.observe(div);
    const theme = matchMedia('(prefers-color-scheme: dark)');
    theme.addEventListener('change', make);
    clear = () => {
      resized.disconnect();
      theme.removeEventListener('change', make);
      plot?.destroy();
    };
  });
  return () => {
    gone = true;
    clear();
  };
}

function optionsFor(div: HTMLElement, point: Pointing): UPlot.Options {
  const style = getComputedStyle(div);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis: UPlot.Axis = {
    stroke: colour('--ink-2'),
    font: `11px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1, size: 4 },
  };
  return {
    width: div.clientWidth,
    height: HEIGHT,
    padding: [8, 8, 0, 0],
    legend: { show: false },
    scales: { x: { time: false } },
    axes: [
      { ...axis, size: 30 },
      { ...axis, size: 58 },
    ],
    series: [{}, { stroke: colour('--accent'), width: 1.75, points: { show: false } }],
    hooks: { setCursor: [({ cursor }) => point(cursor.idx)] },
  };
}

/** A number, a gap, or the JSON view of NaN and the infinities, which is drawn as a gap. */
function isHeight(value: unknown): boolean {
  return typeof value === 'number' || value === null || (typeof value === 'object' && '$float' in value);
}

function isPair(value: unknown): value is [number, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && isHeight(value[1]);
}

function heightOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
