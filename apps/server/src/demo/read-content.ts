import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@kaopu/domain/language.ts';
import { parseDemoWorld } from '@kaopu/interchange/starter-content/demo-world.ts';
import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import { parseFramework, type StarterFramework } from '@kaopu/interchange/starter-content/framework.ts';
import { parseItems, type StarterChoiceItem } from '@kaopu/interchange/starter-content/items.ts';
import { parseLesson, type StarterLesson } from '@kaopu/interchange/starter-content/lesson.ts';
import { parseScheme, type StarterScheme } from '@kaopu/interchange/starter-content/scheme.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'content');

export type Content = {
  world: DemoWorld;
  scheme: StarterScheme;
  framework: StarterFramework;
  /** The items whose interaction exists already, by reference. */
  items: StarterChoiceItem[];
  /** Each lesson in both languages, in the course's order. */
  lessons: Map<string, Record<Language, StarterLesson>>;
};

/** Reads the starter content. A wrong file names itself, the place and the reason. */
export async function readContent(): Promise<Content> {
  const scheme = parseScheme(await read('scheme.yaml'), 'scheme.yaml');
  const world = parseDemoWorld(await read('demo-world.yaml'), 'demo-world.yaml');
  const framework = parseFramework(await read('framework.yaml'), 'framework.yaml');
  return { world, scheme, framework, items: await readItems(), lessons: await readLessons() };
}

const read = (name: string) => readFile(join(folder, name), 'utf8');

const list = async (name: string) =>
  (await readdir(join(folder, name))).toSorted().map((file) => join(name, file));

async function readItems(): Promise<StarterChoiceItem[]> {
  const files = await Promise.all(
    (await list('items')).map(async (file) => parseItems(await read(file), file)),
  );
  return files.flat().filter((item) => item.interaction === 'choice');
}

async function readLessons(): Promise<Content['lessons']> {
  const files = await Promise.all(
    (await list('lessons')).map(async (file) => parseLesson(await read(file), file)),
  );
  const lessons: Content['lessons'] = new Map();
  for (const chinese of files.filter(({ language }) => language === 'zh-CN')) {
    const english = files.find(
      ({ lessonId, language }) => lessonId === chinese.lessonId && language === 'en',
    );
    if (english) lessons.set(chinese.lessonId, { 'zh-CN': chinese, en: english });
  }
  return lessons;
}
