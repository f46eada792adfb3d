import { DemoWorld } from './demo-world-shape.ts';
import { findDanglingReferences } from './find-dangling-references.ts';
import { readShape, readYaml } from './read-yaml.ts';

const CheckedDemoWorld = DemoWorld.superRefine((world, context) => {
  for (const { path, message } of findDanglingReferences(world)) {
    context.addIssue({ code: 'custom', path, message });
  }
});

/**
 * Reads `demo-world.yaml`. Throws StarterContentError naming file, path and reason, also for an id that
 * names nothing.
 */
export function parseDemoWorld(text: string, file = 'demo-world.yaml'): DemoWorld {
  return readShape(CheckedDemoWorld, readYaml(text, file), file);
}
