export { CourseList } from './course-list.tsx';
export { MyCourses } from './my-courses.tsx';
