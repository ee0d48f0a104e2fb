import type { ReflectedRoute } from './app-routes';

/** Routes that do not say who may, or what leaves. */
export const lackingRoutes = (routes: readonly ReflectedRoute[]): string[] =>
  routes.flatMap((route) => [
    ...(route.permission === undefined && !route.open
      ? [`${route.name} (${route.handler}) lacks @Can or @Public`]
      : []),
    ...(route.permission !== undefined && route.open
      ? [`${route.name} (${route.handler}) has both @Can and @Public`]
      : []),
    ...(route.returns === undefined ? [`${route.name} (${route.handler}) lacks @Returns`] : []),
  ]);
