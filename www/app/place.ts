import type { Text } from '@codemirror/state';

/** A place in the source: lines and columns from 1, columns in characters, `endColumn` exclusive. */
export interface Place {
  line: number;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
}

/** Where a place starts and ends in a document. One without columns is the start of its line. */
export function rangeOf(doc: Text, { line, column, endLine, endColumn }: Place): { from: number; to: number } {
  const from = offsetOf(doc, line, column ?? 1);
  const to = endColumn === null ? from : offsetOf(doc, endLine ?? line, endColumn);
  return { from, to: Math.max(from, to) };
}

/** Python counts characters where JavaScript counts UTF-16 units, and does not count a byte order mark. */
function offsetOf(doc: Text, line: number, column: number): number {
  const { from, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  let units = from === 0 && text.startsWith('\ufeff') ? 1 : 0;
  for (let characters = 1; characters < column && units < text.length; characters += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return from + units;
}
