import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import type { Finding } from '../src/index.ts';
import { t } from './messages.ts';
import { rangeOf } from './place.ts';
import { placeOf, ruleUrl } from './words.ts';

export const setUnderlines = StateEffect.define<readonly Finding[]>();

/** What the checker has found, in the text: underlined, and told where the pointer rests on it. */
export function underlines(): Extension {
  return [underlined, hoverTooltip(tellAt), theme];
}

const underlined = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setUnderlines)) return underline(transaction.state, effect.value);
    }
    return set.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underline(state: EditorState, findings: readonly Finding[]): DecorationSet {
  return Decoration.set(
    findings.map((finding) => mark(state, finding)),
    true,
  );
}

function mark({ doc }: EditorState, finding: Finding): Range<Decoration> {
  const name = `cm-finding cm-finding-${finding.severity}`;
  const { from, to } = rangeOf(doc, placeOf(finding));
  if (from < to) return Decoration.mark({ class: name, finding }).range(from, to);
  // A place between two characters: the next one is marked, or the last one, or the line that has none.
  const line = doc.lineAt(from);
  if (line.length === 0) return Decoration.line({ class: name, finding }).range(line.from);
  const start = from < line.to ? from : from - 1;
  return Decoration.mark({ class: name, finding }).range(start, start + 1);
}

function tellAt(view: EditorView, position: number): Tooltip | null {
  const found: Finding[] = [];
  let [from, to] = [view.state.doc.length, 0];
  view.state.field(underlined).between(position, position, (start, end, { spec }) => {
    found.push(spec.finding);
    from = Math.min(from, start);
    to = Math.max(to, end);
  });
  if (found.length === 0) return null;
  return { pos: from, end: to, above: true, create: () => ({ dom: tell(found) }) };
}

function tell(findings: readonly Finding[]): HTMLElement {
  const box = element('div', 'cm-findings');
  for (const { severity, why, todo, code } of findings) {
    const link = element('a', '', code);
    Object.assign(link, { href: ruleUrl(code), target: '_blank', rel: 'noreferrer', title: t.findings.rule(code) });
    const words = element('p', '', ` ${why} ${todo} `);
    words.prepend(element('strong', `cm-severity-${severity}`, t.findings.severity[severity]));
    words.append(link);
    box.append(words);
  }
  return box;
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

const theme = EditorView.theme({
  '.cm-finding': { textDecoration: 'underline wavy', textDecorationSkipInk: 'none', textUnderlineOffset: '3px' },
  '.cm-finding-error': { textDecorationColor: 'var(--bad)' },
  '.cm-finding-warning': { textDecorationColor: 'var(--warn)' },
  '.cm-finding-hint': { textDecorationColor: 'var(--ink-3)', textDecorationStyle: 'dotted' },
  '.cm-line.cm-finding': { boxShadow: 'inset 2px 0 0 var(--bad)' },
  '.cm-tooltip': { border: 'none', backgroundColor: 'transparent' },
  '.cm-findings': {
    maxWidth: 'min(46ch, 90vw)',
    padding: '8px 12px',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    background: 'var(--surface)',
    color: 'var(--ink)',
    font: '14px / 1.5 system-ui, sans-serif',
    boxShadow: 'var(--shadow)',
  },
  '.cm-findings p': { margin: '0' },
  '.cm-findings p + p': { marginTop: '8px' },
  '.cm-findings a': { color: 'var(--accent)', fontFamily: 'var(--mono)', fontSize: '12px' },
  '.cm-severity-error': { color: 'var(--bad)' },
  '.cm-severity-warning': { color: 'var(--warn)' },
  '.cm-severity-hint': { color: 'var(--ink-2)' },
});
