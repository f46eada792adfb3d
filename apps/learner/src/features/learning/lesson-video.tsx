import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { trpc } from '../../trpc.ts';
import styles from './learning.module.css';

const secondsBetweenNotes = 15;

type Props = {
  slug: string;
  lesson: { lessonId: string; title: string; videoFileId: string; videoSecond: number };
};

/** The lesson's video; goes on where the viewer left it, on whatever device. */
export function LessonVideo({ slug, lesson }: Props) {
  const t = useMessages(learningMessages);
  const noted = useRef(lesson.videoSecond);
  const { mutate: note } = useMutation(trpc.learning.noteVideoPosition.mutationOptions());
  const keepPlace = (video: HTMLVideoElement, atOnce: boolean) => {
    const second = Math.floor(video.currentTime);
    if (!atOnce && Math.abs(second - noted.current) < secondsBetweenNotes) return;
    noted.current = second;
    note({ slug, lessonId: lesson.lessonId, second });
  };
  return (
    // biome-ignore lint/a11y/useMediaCaption: captions are part of the uploaded file where the author gave them
    <video
      className={styles.video}
      controls
      preload="metadata"
      src={`/files/${lesson.videoFileId}`}
      aria-label={t('lesson.video', { title: lesson.title })}
      onLoadedMetadata={(event) => {
        event.currentTarget.currentTime = lesson.videoSecond;
      }}
      onTimeUpdate={(event) => keepPlace(event.currentTarget, false)}
      onPause={(event) => keepPlace(event.currentTarget, true)}
    />
  );
}
