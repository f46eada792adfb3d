import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useKit } from '../words.ts';
import { labelTasks, wrapTables } from './prepare-content.ts';
import styles from './rich-text.module.css';
import { showDiagrams } from './show-diagrams.ts';

type Props = {
  /** HTML that the server has sanitised. Nothing else may come here: this component does not sanitise. */
  html: string;
  /** The language of the content, BCP 47, where it may differ from the page's. */
  lang?: string;
  /** `reading` sets serif text to be read at length; `note` sets short text among controls. */
  size?: 'reading' | 'note';
};

/**
 * Written content in our typography. Callouts (`blockquote.callout.callout-tip`), task lists, wide tables,
 * figures with inline SVG in `currentColor`, and Mermaid (`pre > code.language-mermaid`), which is drawn when it
 * is there and loads nothing when it is not.
 */
export function RichText({ html, lang, size = 'reading' }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const words = useKit();
  const scheme = useComputedColorScheme('light');

  // `html` is not read here, but new HTML is new content to prepare.
  useLayoutEffect(() => {
    if (root.current === null) return;
    wrapTables(root.current, words.scrollingTable);
    labelTasks(root.current, words.task);
  }, [html, words]);

  // Drawn again for new HTML and for the other scheme, whose colours go into the drawing.
  useEffect(() => {
    if (root.current === null) return;
    const stop = new AbortController();
    void showDiagrams(root.current, words.diagram, stop.signal);
    return () => stop.abort();
  }, [html, words, scheme]);

  return (
    <div
      ref={root}
      className={styles.text}
      data-size={size}
      lang={lang}
      // sanitised by the server when it was written
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
