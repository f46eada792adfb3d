import { useViewer } from '../shell/viewer.ts';
import { TraineeHome } from './trainee-home.tsx';
import { VisitorHome } from './visitor-home.tsx';

/** What one finds first: the next step for whoever has signed in, what this body does for everybody else. */
export function HomePage() {
  const viewer = useViewer();
  if (viewer.isPending) return null;
  return viewer.person === null ? <VisitorHome /> : <TraineeHome person={viewer.person} />;
}
