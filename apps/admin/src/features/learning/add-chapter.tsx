import { useErrorText } from '@kaopu/i18n/errors.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { newId } from '@kaopu/ui/new-id.ts';
import { Button, SimpleGrid } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { queryClient, trpc } from '../../trpc.ts';
import styles from './authoring.module.css';

/** Adds a chapter at the end. */
export function AddChapter({ courseId }: { courseId: string }) {
  const t = useMessages(authoringMessages);
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const add = useMutation(
    trpc.learning.addChapter.mutationOptions({
      onSuccess: async () => {
        form.current?.reset();
        await queryClient.invalidateQueries({ queryKey: trpc.learning.pathKey() });
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const read = (name: string) => String(entered.get(name) ?? '').trim();
    const title = { 'zh-CN': read('zh-CN'), en: read('en') };
    if (title['zh-CN'] || title.en) add.mutate({ courseId, title, idempotencyKey: newId() });
  };
  return (
    <form ref={form} onSubmit={submit} className={styles.addChapter}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField name="zh-CN" label={t('outline.chapterZh')} lang="zh-CN" autoComplete="off" />
        <TextField name="en" label={t('outline.chapterEn')} lang="en" autoComplete="off" />
      </SimpleGrid>
      <Button type="submit" loading={add.isPending} w="fit-content">
        {t('outline.addChapter')}
      </Button>
      <FormProblem problem={add.error && errorText(add.error)} />
    </form>
  );
}
