import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { ProgressBar } from '@kaopu/ui/progress-bar.tsx';
import { Button, FileButton, Group, Input } from '@mantine/core';
import { useState } from 'react';
import styles from './authoring.module.css';
import { uploadVideo } from './upload-video.ts';

type Props = { fileId: string | null; onChange: (fileId: string | null) => void };

/** The lesson's video: uploaded in pieces, so that an outage only pauses it. */
export function LessonVideoField({ fileId, onChange }: Props) {
  const t = useMessages(authoringMessages);
  const format = useFormat();
  const errorText = useErrorText();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const upload = async (file: File | null) => {
    if (!file) return;
    setFailure(null);
    setShare(0);
    try {
      onChange(await uploadVideo(file, setShare));
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setShare(null);
    }
  };
  return (
    <Input.Wrapper label={t('lesson.video')} description={t('lesson.videoHint')} labelElement="div">
      {fileId !== null && (
        // biome-ignore lint/a11y/useMediaCaption: the author's own preview of the file
        <video className={styles.video} controls preload="metadata" src={`/files/${fileId}`} />
      )}
      {share !== null && (
        <ProgressBar
          label={t('lesson.video')}
          value={share}
          max={1}
          valueText={t('lesson.videoProgress', { percent: format.percent(share) })}
        />
      )}
      <Group mt="xs">
        <FileButton accept="video/mp4,video/webm" onChange={(file) => void upload(file)}>
          {(props) => (
            <Button {...props} disabled={share !== null}>
              {t('lesson.videoAdd')}
            </Button>
          )}
        </FileButton>
        {fileId !== null && <Button onClick={() => onChange(null)}>{t('lesson.videoRemove')}</Button>}
      </Group>
      <FormProblem problem={failure && errorText(failure)} />
    </Input.Wrapper>
  );
}
