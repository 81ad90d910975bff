import type { ComponentChildren } from 'preact';

interface ScrollProps {
  label: string;
  class: string;
  children: ComponentChildren;
}

/** A box that may scroll: named, and reachable by keyboard for it. */
export function Scroll({ label, class: name, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={`scroll ${name}`} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
