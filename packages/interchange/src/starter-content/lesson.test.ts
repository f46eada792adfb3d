import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sanitiseRichText } from '../rich-text/sanitise-rich-text.ts';
import { listContent, readContent } from './content-file.test-kit.ts';
import { parseLesson } from './lesson.ts';
import { StarterContentError } from './starter-content-error.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const files = listContent('lessons');

test('there are twelve lessons in both languages', () => {
  const lessons = files.map((file) => parseLesson(readContent(file), file));
  const ids = Array.from({ length: 12 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
  for (const language of ['zh-CN', 'en']) {
    const own = lessons.filter((lesson) => lesson.language === language);
    expect(own.map((lesson) => lesson.lessonId)).toEqual(ids);
    expect(own.map((lesson) => lesson.next)).toEqual([...ids.slice(1), null]);
  }
});

describe.each(files)('%s', (file) => {
  const source = readContent(file).replace(/^---\n.*?\n---\n/s, '');
  const { html } = parseLesson(readContent(file), file);
  const nodes = walk(parseFragment(html).childNodes);
  const named = (name: string) => nodes.filter((node) => 'tagName' in node && node.tagName === name);
  const withClass = (name: string) => nodes.filter((node) => classesOf(node).includes(name));
  const lines = source.replace(/<figure>.*?<\/figure>|```.*?```/gs, '').split('\n');

  test('comes through without a finding, in the one form', () => {
    expect(sanitiseRichText(html)).toEqual({ html, unsafe: [] });
  });

  test('keeps every heading', () => {
    const headings = lines.filter((line) => line.startsWith('## ')).map((line) => plain(line.slice(3)));
    expect(headings.length).toBeGreaterThan(5);
    expect(named('h2').map(textOf)).toEqual(headings);
  });

  test('keeps every cell of every table', () => {
    const rows = lines.filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line));
    const cells = rows.flatMap((row) => row.split('|').slice(1, -1).map(plain));
    expect(cells.length).toBeGreaterThan(10);
    const written = nodes.filter((node) => 'tagName' in node && ['td', 'th'].includes(node.tagName));
    expect(written.map(textOf)).toEqual(cells);
    expect(named('table')).toHaveLength(lines.filter((line) => /^\|[\s:|-]+\|$/.test(line)).length);
  });

  test('keeps every drawing whole', () => {
    const figures = source.match(/<figure>.*?<\/figure>/gs) ?? [];
    expect(named('figure')).toHaveLength(figures.length);
    expect(named('figure').map(outline)).toEqual(
      figures.flatMap((figure) => parseFragment(figure).childNodes.map(outline)),
    );
  });

  test('keeps every diagram, callout and task', () => {
    const diagrams = [...source.matchAll(/```mermaid\n(.*?)```/gs)].map((match) => match[1]);
    expect(withClass('language-mermaid').map(rawTextOf)).toEqual(diagrams);
    const callouts = lines.flatMap((line) => /^> \[!(\w+)\]/.exec(line)?.[1]?.toLowerCase() ?? []);
    expect(withClass('callout').flatMap(classesOf)).toEqual(
      callouts.flatMap((kind) => ['callout', `callout-${kind}`]),
    );
    const tasks = lines.flatMap((line) => /^- \[.\] (.*)/.exec(line)?.[1] ?? []);
    expect(withClass('task').map(textOf)).toEqual(tasks.map(plain));
    expect(named('input')).toHaveLength(tasks.length);
  });

  test('keeps every sentence', () => {
    const all = textOf({ childNodes: parseFragment(html).childNodes } as Node);
    const marks = /^(?:## |> \[!\w+\]|> ?|- \[.\] |- |\d+\. )/;
    const sentences = lines
      .filter((line) => !line.startsWith('|'))
      .map((line) => plain(line.replace(marks, '')));
    expect(sentences.filter((sentence) => !all.includes(sentence))).toEqual([]);
  });
});

describe('a lesson that is wrong', () => {
  const front =
    'id: L01\ntitle: a\nsummary: b\nminutes: 5\nsubskills: [D1.1]\nobjectives: [c]\nkey_terms: {d: e}\nnext: null\n';
  const problemsOf = (text: string, file = '01-x.en.md') => {
    try {
      parseLesson(text, file);
    } catch (error) {
      if (error instanceof StarterContentError) return error.message;
      throw error;
    }
    return null;
  };

  test('says which file, where and why', () => {
    expect(problemsOf(`---\n${front}---\nHello\n`)).toBeNull();
    expect(problemsOf('Hello')).toBe('01-x.en.md: has no front matter between --- lines');
    expect(problemsOf(`---\n${front}---\n`, '01-x.md')).toBe(
      '01-x.md: the name does not end in .zh.md or .en.md',
    );
    expect(problemsOf(`---\n${front.replace('minutes: 5', 'minutes: soon')}---\n`)).toMatch(
      /^01-x\.en\.md: minutes: /,
    );
    expect(problemsOf(`---\n${front}title: again\n---\n`)).toMatch(
      /^01-x\.en\.md: line 9: Map keys must be unique/,
    );
    expect(problemsOf(`---\n${front}---\n<p onclick="x()">a</p>\n`)).toBe(
      '01-x.en.md: body <p>: event-handler (onclick=x())',
    );
  });
});

function walk(children: Node[]): Node[] {
  return children.flatMap((node) => [node, ...('childNodes' in node ? walk(node.childNodes) : [])]);
}

function classesOf(node: Node): string[] {
  const value =
    'attrs' in node ? node.attrs.find((attribute) => attribute.name === 'class')?.value : undefined;
  return value?.split(' ') ?? [];
}

function rawTextOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawTextOf).join('') : '';
}

function textOf(node: Node): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

/** Names, attributes and words, for comparing two trees. */
function outline(node: Node): unknown {
  if ('value' in node) return node.value.trim();
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [node.tagName, attributes, ...node.childNodes.map(outline).filter((part) => part !== '')];
}

/** A line of Markdown without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/\*\*|`|(?<!\w)\*|\*(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
