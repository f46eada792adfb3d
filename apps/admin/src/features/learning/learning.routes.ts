import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../root-route.ts';

const coursesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  component: lazyRouteComponent(() => import('./courses.page.tsx'), 'CoursesPage'),
});

const newCourseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/new',
  component: lazyRouteComponent(() => import('./new-course.page.tsx'), 'NewCoursePage'),
});

const courseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses/$courseId',
  component: lazyRouteComponent(() => import('./course.page.tsx'), 'CoursePage'),
});

const lessonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lessons/$lessonId',
  component: lazyRouteComponent(() => import('./lesson.page.tsx'), 'LessonPage'),
});

export const learningRoutes = [coursesRoute, newCourseRoute, courseRoute, lessonRoute] as const;
