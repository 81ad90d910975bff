import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '../src/index.ts';
import { type Place, rangeOf } from './place.ts';
import { setUnderlines, underlines } from './underlines.ts';

export interface EditorOptions {
  label: string;
  onEdit: (source: string) => void;
}

/** CodeMirror in a shadow root, where its styles are adopted sheets, which a strict policy of the page lets pass. */
export class Editor {
  readonly #view: EditorView;
  readonly #extensions: Extension;
  readonly #states = new Map<string, EditorState>();
  #owner = '';

  constructor(host: HTMLElement, { label, onEdit }: EditorOptions) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#extensions = [
      base,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onEdit(state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent: root, root, state: this.#open('') });
  }

  /** Shows `source`: as a step that can be undone within one owner, else in that owner's own history. */
  show(owner: string, source: string): void {
    if (owner !== this.#owner) {
      this.#states.set(this.#owner, this.#view.state);
      this.#owner = owner;
      this.#view.setState(this.#states.get(owner) ?? this.#open(source));
    }
    const { doc } = this.#view.state;
    if (doc.toString() === source) return;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: source }, selection: { anchor: 0 } });
  }

  /** Selects a place and brings it into view. */
  go(place: Place): void {
    const { from, to } = rangeOf(this.#view.state.doc, place);
    this.#view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    this.#view.focus();
  }

  /** Marks lines until the next edit. */
  mark(lines: readonly number[]): void {
    this.#view.dispatch({ effects: setMarks.of(lines) });
  }

  /** Underlines what was found in the text as it stands. */
  underline(findings: readonly Finding[]): void {
    this.#view.dispatch({ effects: setUnderlines.of(findings) });
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }

  #open(doc: string): EditorState {
    return EditorState.create({ doc, extensions: this.#extensions });
  }
}

/**
 * Typing over a selection, done here: Chrome itself would keep the look of what it replaces in an inline style, which
 * the page's policy refuses and reports.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    const { main, ranges } = view.state.selection;
    if (inputType !== 'insertText' || !data || main.empty || ranges.length > 1 || view.composing) return false;
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) view.dispatch(insert());
    return true;
  },
});

const finding = new Compartment();

/** Opens the search, which is fetched when it is first asked for. */
function find(view: EditorView): boolean {
  void import('@codemirror/search').then(({ openSearchPanel, search, searchKeymap }) => {
    view.dispatch({ effects: finding.reconfigure([search({ top: true }), keymap.of(searchKeymap)]) });
    openSearchPanel(view);
  });
  return true;
}

const setMarks = StateEffect.define<readonly number[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return marked(transaction.state, effect.value);
    }
    return transaction.docChanged ? Decoration.none : set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked({ doc }: EditorState, lines: readonly number[]): DecorationSet {
  const within = [...new Set(lines)].filter((line) => line >= 1 && line <= doc.lines).sort((a, b) => a - b);
  return Decoration.set(within.map((line) => Decoration.line({ class: 'cm-marked' }).range(doc.line(line).from)));
}

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: 'var(--code-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 14px 0 6px' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-3)', border: 'none', paddingLeft: '6px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--line-here)' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--selection)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selection)' },
  '.cm-specialChar': { color: 'var(--bad)' },
  '.cm-marked': { backgroundColor: 'var(--bad-soft)', boxShadow: 'inset 3px 0 0 var(--bad)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panels button, .cm-panels input': { font: 'inherit', color: 'inherit' },
  '.cm-button': { background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '6px' },
  '.cm-textfield': { background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '6px' },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.self], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: tags.function(tags.definition(tags.variableName)), color: 'var(--code-name)', fontWeight: '600' },
  { tag: tags.definition(tags.className), color: 'var(--code-name)', fontWeight: '600' },
  { tag: tags.meta, color: 'var(--code-number)' },
]);

const base: Extension = [
  lineNumbers(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  // What cannot be seen, or reorders a line, is shown by a dot.
  highlightSpecialChars(),
  drawSelection(),
  history(),
  indentOnInput(),
  indentUnit.of('    '),
  bracketMatching(),
  closeBrackets(),
  typeOver,
  finding.of([]),
  python(),
  syntaxHighlighting(colours),
  marks,
  underlines(),
  theme,
  keymap.of([{ key: 'Mod-f', run: find }, ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
];
