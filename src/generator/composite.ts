import type { Generator, GeneratorDescription } from '../contract/generator';

/**
 * One model plans and scores, another paints and looks at its pictures: what the first writes reaches
 * the second as any plan does. Both belong to it: disposing of it disposes of both.
 */
export function createCompositeGenerator(planner: Generator, painter: Generator): Generator {
  return {
    describe: () => describeTogether(planner.describe(), painter.describe()),
    plan: (request, signal) => planner.plan(request, signal),
    score: (request, signal) => planner.score(request, signal),
    paint: (request, signal) => painter.paint(request, signal),
    detect: (request, signal) => painter.detect(request, signal),
    ask: (request, signal) => painter.ask(request, signal),
    async dispose() {
      await Promise.all([planner.dispose(), painter.dispose()]);
    },
  };
}

/** Of the painter what is seen in a picture, of the planner what is seen in a plan. */
function describeTogether(
  planner: GeneratorDescription,
  painter: GeneratorDescription,
): GeneratorDescription {
  const { vocabulary: _, ...shared } = painter;
  const { id, name, hash, licence, vocabulary } = planner;
  return {
    ...shared,
    coordinates: planner.coordinates,
    defaults: { plan: planner.defaults.plan, paint: painter.defaults.paint },
    capabilities: {
      ...painter.capabilities,
      plan: planner.capabilities.plan,
      score: planner.capabilities.score ?? false,
    },
    planner: { id, name, hash, licence },
    ...(vocabulary ? { vocabulary } : {}),
  };
}
