import type { Frame, Report } from '../src/index.ts';
import { t } from './messages.ts';
import { Scroll } from './scroll.tsx';
import { goTo } from './source.tsx';

/** What an outcome says beside its class: a traceback, a message, the place where it stopped. */
export function Fault({ report: { error, stopped_at }, source }: { report: Report; source: string }) {
  if (!error && !stopped_at) return null;
  return (
    <section class="part">
      {error && (
        <>
          <h3>{error.frames.length > 0 ? t.outcome.traceback : t.outcome.message}</h3>
          <Traceback rendered={error.rendered || error.message} frames={error.frames} lines={lineCount(source)} />
        </>
      )}
      {stopped_at && (
        <button type="button" class="link" onClick={() => goTo(lineOnly(stopped_at.line))}>
          {t.outcome.stoppedAt(stopped_at.line, stopped_at.function)}
        </button>
      )}
    </section>
  );
}

const FILE_LINE = /^( *)(File "([^"]*)", line (\d+))(.*)$/;

function Traceback({ rendered, frames, lines }: { rendered: string; frames: Frame[]; lines: number }) {
  const rows = rendered.replace(/\n$/, '').split('\n');
  return (
    <Scroll class="traceback" label={t.outcome.traceback}>
      <pre>
        {rows.map((row, index) => (
          <Row text={row} frames={frames} lines={lines} end={index < rows.length - 1 ? '\n' : ''} />
        ))}
      </pre>
    </Scroll>
  );
}

interface RowProps {
  text: string;
  frames: Frame[];
  lines: number;
  end: string;
}

/** One line of a traceback; where it names a line of the source, it leads there. */
function Row({ text, frames, lines, end }: RowProps) {
  const [, indent, place, file, number, rest] = FILE_LINE.exec(text) ?? [];
  const line = Number(number);
  if (place === undefined || !(line >= 1 && line <= lines)) return <>{text + end}</>;
  const frame = frames.find((frame) => frame.file === file && frame.line === line);
  return (
    <>
      {indent}
      <button type="button" class="link" title={t.outcome.goTo(line)} onClick={() => goTo(placeOf(line, frame))}>
        {place}
      </button>
      {rest + end}
    </>
  );
}

function placeOf(line: number, frame: Frame | undefined) {
  return frame ? { line, column: frame.column, endLine: frame.end_line, endColumn: frame.end_column } : lineOnly(line);
}

function lineOnly(line: number) {
  return { line, column: null, endLine: null, endColumn: null };
}

function lineCount(source: string): number {
  return source.split('\n').length;
}
