import { useMemo } from 'react';
import { defineMessages, useMessages } from './messages.ts';

/** The few words that the shared components say by themselves. */
export const kitMessages = defineMessages('kit', {
  loading: { zh: '正在载入', en: 'Loading' },
  retry: { zh: '再试一次', en: 'Try again' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  more: { zh: '再看一些', en: 'Show more' },
  requestId: { zh: '编号', en: 'Number' },
  skipToContent: { zh: '跳到正文', en: 'Skip to content' },
  language: { zh: '语言', en: 'Language' },
  scheme: { zh: '外观', en: 'Appearance' },
  'scheme.light': { zh: '浅色', en: 'Light' },
  'scheme.dark': { zh: '深色', en: 'Dark' },
  'scheme.auto': { zh: '跟随系统', en: 'As the device' },
  'save.saving': { zh: '正在保存…', en: 'Saving…' },
  'save.saved': { zh: '已保存 {{at}}', en: 'Saved {{at}}' },
  'save.offline': { zh: '已离线，内容保存在本机', en: 'Offline, kept on this device' },
  'save.failed': { zh: '没有保存成功', en: 'Not saved' },
  'road.done': { zh: '已完成', en: 'done' },
  'road.now': { zh: '当前', en: 'now' },
  'road.ahead': { zh: '未开始', en: 'ahead' },
  showPassword: { zh: '显示密码', en: 'Show the password' },
  'table.scroll': { zh: '表格，可左右滚动', en: 'Table, scrolls sideways' },
  'diagram.label': { zh: '图示', en: 'Diagram' },
  'diagram.failed': {
    zh: '这张图画不出来，下面是它的文字。',
    en: 'This diagram cannot be drawn; its text follows.',
  },
  'task.done': { zh: '已勾选：{{text}}', en: 'Ticked: {{text}}' },
  'task.open': { zh: '未勾选：{{text}}', en: 'Not ticked: {{text}}' },
  'form.problems': {
    zh: '有 {{count}} 处需要修改',
    en: { one: '{{count}} entry needs a change', other: '{{count}} entries need a change' },
  },
});

/** The kit's words in the chosen language, in the shape that the provider of `@kaopu/ui` asks for. */
export function useKitWords() {
  const t = useMessages(kitMessages);
  return useMemo(
    () => ({
      loading: t('loading'),
      retry: t('retry'),
      cancel: t('cancel'),
      close: t('close'),
      more: t('more'),
      requestId: t('requestId'),
      skipToContent: t('skipToContent'),
      language: t('language'),
      scheme: {
        label: t('scheme'),
        light: t('scheme.light'),
        dark: t('scheme.dark'),
        auto: t('scheme.auto'),
      },
      save: {
        saving: t('save.saving'),
        saved: (at: string) => t('save.saved', { at }),
        offline: t('save.offline'),
        failed: t('save.failed'),
      },
      road: { done: t('road.done'), now: t('road.now'), ahead: t('road.ahead') },
      showPassword: t('showPassword'),
      scrollingTable: t('table.scroll'),
      diagram: { label: t('diagram.label'), failed: t('diagram.failed') },
      task: {
        done: (text: string) => t('task.done', { text }),
        open: (text: string) => t('task.open', { text }),
      },
      formProblems: (count: number) => t('form.problems', { count }),
    }),
    [t],
  );
}
