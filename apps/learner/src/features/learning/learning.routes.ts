import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const coursesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  component: lazyRouteComponent(() => import('./courses.page.tsx'), 'CoursesPage'),
});

export const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$slug',
  component: lazyRouteComponent(() => import('./course.page.tsx'), 'CoursePage'),
});

export const lessonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$slug/$lessonId',
  component: lazyRouteComponent(() => import('./lesson.page.tsx'), 'LessonPage'),
});

export const learningRoutes = [coursesRoute, courseRoute, lessonRoute] as const;
