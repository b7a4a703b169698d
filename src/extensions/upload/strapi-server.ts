interface Context {
  params: { id?: string };
  notFound(): unknown;
}

interface Route {
  path: string;
  config?: { middlewares?: unknown[] };
}

type Router = { routes: Route[] } | (() => { routes: Route[] });

interface Plugin {
  routes: Record<string, Router>;
}

/** Files have numbers. Anything else is no file; PostgreSQL would fail on the comparison instead of finding none. */
const onlyNumbers = (ctx: Context, next: () => Promise<unknown>) =>
  /^\d{1,9}$/.test(ctx.params.id ?? '') ? next() : ctx.notFound();

export default (plugin: Plugin): Plugin => {
  const original = plugin.routes['content-api'] as Router;
  plugin.routes['content-api'] = () => {
    const router = typeof original === 'function' ? original() : original;
    for (const route of router.routes.filter(({ path }) => path.endsWith('/:id'))) {
      route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), onlyNumbers] };
    }
    return router;
  };
  return plugin;
};
