import type { ComponentChild } from 'preact';
import { t } from './messages.ts';
import { Scroll } from './scroll.tsx';

/**
 * The Markdown of a task's statement as elements: headings, paragraphs, lists, fenced code; emphasis, code and
 * https links within. No HTML passes through: all text becomes text nodes.
 */
export function Markdown({ text }: { text: string }) {
  return <div class="markdown">{blocksOf(text.split(/\r?\n/))}</div>;
}

function blocksOf(lines: readonly string[]): ComponentChild[] {
  const blocks: ComponentChild[] = [];
  let at = 0;
  const takeWhile = (fits: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && fits(lines[at] ?? '')) at += 1;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
    } else if (FENCE.test(line)) {
      at += 1;
      const code = takeWhile((line) => !FENCE.test(line));
      at += 1;
      blocks.push(
        <Scroll class="example" label={t.tasks.example}>
          <pre>
            <code>{code.join('\n')}</code>
          </pre>
        </Scroll>,
      );
    } else if (HEADING.test(line)) {
      at += 1;
      blocks.push(<h4>{inline(line.replace(HEADING, ''))}</h4>);
    } else if (BULLET.test(line)) {
      blocks.push(<ul>{itemsOf(takeWhile(isListed), BULLET)}</ul>);
    } else if (NUMBER.test(line)) {
      blocks.push(<ol>{itemsOf(takeWhile(isListed), NUMBER)}</ol>);
    } else {
      blocks.push(<p>{inline(takeWhile((line) => line.trim() !== '' && !BLOCK.test(line)).join(' '))}</p>);
    }
  }
  return blocks;
}

const FENCE = /^ {0,3}```/;
const HEADING = /^#{1,6} +/;
const BULLET = /^[-*] +/;
const NUMBER = /^\d+[.)] +/;
const BLOCK = /^( {0,3}```|#{1,6} |[-*] |\d+[.)] )/;

/** An item, or a line that goes on with one. */
function isListed(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line) || /^ +\S/.test(line);
}

function itemsOf(lines: readonly string[], mark: RegExp): ComponentChild[] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items.map((item) => <li>{inline(item)}</li>);
}

const INLINE = /`([^`]+)`|\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

function inline(text: string): ComponentChild[] {
  const parts: ComponentChild[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, label, address] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code !== undefined) parts.push(<code>{code}</code>);
    else if (strong !== undefined) parts.push(<strong>{inline(strong)}</strong>);
    else if (emphasis !== undefined) parts.push(<em>{inline(emphasis)}</em>);
    else if (address !== undefined)
      parts.push(
        <a href={address} rel="noreferrer" target="_blank">
          {label}
        </a>,
      );
  }
  parts.push(text.slice(end));
  return parts;
}
