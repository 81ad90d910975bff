import type { ComponentChild, VNode } from 'preact';
import { expect, test } from 'vitest';
import { Markdown } from '../app/markdown.tsx';

/** Elements as HTML, text escaped as a browser would show it. */
function html(node: ComponentChild): string {
  if (Array.isArray(node)) return node.map(html).join('');
  if (node === null || typeof node !== 'object') return String(node ?? '').replace(/</g, '&lt;');
  const { type, props } = node as VNode<{ href?: string; children?: ComponentChild }>;
  const href = props.href === undefined ? '' : ` href="${props.href}"`;
  const name = typeof type === 'function' ? type.name : type;
  return `<${name}${href}>${html(props.children)}</${name}>`;
}

const render = (text: string): string => html(Markdown({ text }).props.children as ComponentChild);

test('paragraphs, emphasis, code and links', () => {
  expect(render('Return **one\nnumber**, *not* `two`.\n\nSee [the paper](https://example.org/a).')).toBe(
    '<p>Return <strong>one number</strong>, <em>not</em> <code>two</code>.</p>' +
      '<p>See <a href="https://example.org/a">the paper</a>.</p>',
  );
});

test('headings, lists with lines that go on, and fenced code', () => {
  expect(render('## Data\n- one\n  more\n- two\n\n1. first\n2. second\n\n```python\nx = 1 < 2\n\n*y*\n```\nend')).toBe(
    '<h4>Data</h4><ul><li>one more</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>' +
      '<Scroll><pre><code>x = 1 &lt; 2\n\n*y*</code></pre></Scroll><p>end</p>',
  );
});

test('no HTML and no other scheme passes through', () => {
  expect(render('<img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](http://example.org)')).toBe(
    '<p>&lt;img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](http://example.org)</p>',
  );
});

test('arithmetic in code is not emphasis, and a fence that nobody closes ends with the text', () => {
  expect(render('`a * b * c`\n```\nopen')).toBe(
    '<p><code>a * b * c</code></p><Scroll><pre><code>open</code></pre></Scroll>',
  );
});
