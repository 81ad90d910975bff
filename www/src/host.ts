import { checkHost, type HostRule } from '../pkg/belljar_browser.js';

/** The functions that are lent to a program, with their terms. */
export interface Host {
  /** By name, as `host` of a policy document has them. */
  functions: Record<string, HostRule>;
  /**
   * A module of the page's origin whose exports of the same names are the `read` functions; effects need none. It is
   * imported by the worker, and can reach nothing that the worker cannot.
   */
  url?: string | URL;
  /** What the module's export `prepare`, if there is one, is called with before a run: anything that can be cloned. */
  context?: unknown;
}

/** What a worker needs of a host. */
export interface HostModule {
  url: string;
  context: unknown;
}

/** Throws a `TypeError` that names the key whose schema cannot be used. */
export function hostRules({ functions }: Host): Record<string, HostRule> {
  try {
    checkHost(functions);
  } catch (error) {
    throw new TypeError((error as Error).message, { cause: error });
  }
  return functions;
}

export function hostModule({ url, context = null }: Host): HostModule | null {
  return url === undefined ? null : { url: new URL(url, document.baseURI).href, context };
}
