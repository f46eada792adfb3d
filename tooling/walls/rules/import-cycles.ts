import type { Project } from '../project.ts';
import { type Edge, importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

type Graph = Map<string, Edge[]>;

function graphOf(project: Project): Graph {
  const graph: Graph = new Map();
  for (const edge of importEdges(project)) {
    if (edge.target.kind === 'package' || !project.files.has(edge.target.path)) continue;
    graph.set(edge.file.path, [...(graph.get(edge.file.path) ?? []), edge]);
  }
  return graph;
}

function targetPath(edge: Edge): string {
  return edge.target.kind === 'ours' ? edge.target.path : '';
}

/** The shortest way from `start` back to itself, as edges; null where there is none. Breadth first. */
function findWayBack(graph: Graph, start: string, done: ReadonlySet<string>): Edge[] | null {
  const queue: Edge[][] = (graph.get(start) ?? []).map((edge) => [edge]);
  const seen = new Set<string>();
  for (const way of queue) {
    const here = targetPath(way[way.length - 1] as Edge);
    if (here === start) return way;
    if (seen.has(here) || done.has(here)) continue;
    seen.add(here);
    queue.push(...(graph.get(here) ?? []).map((edge) => [...way, edge]));
  }
  return null;
}

/** No file imports itself by a detour, through types neither: each circle is told once, at its first file. */
export function importCycles(project: Project): Violation[] {
  const graph = graphOf(project);
  const done = new Set<string>();
  return [...graph.keys()].sort().flatMap((start) => {
    const way = findWayBack(graph, start, done);
    done.add(start);
    const first = way?.[0];
    if (!way || !first) return [];
    const circle = [start, ...way.map(targetPath)].join(' -> ');
    return violationAt(
      first.file,
      first.entry.start,
      `imports run in a circle: ${circle}`,
      'move what both need into a file of its own that imports neither, or pass it in as an argument',
    );
  });
}
