/** What to answer instead of serving a route. */
export interface PlannedFailure {
  /** HTTP status. */
  readonly status: number;
  /** Discord's JSON error code. */
  readonly code: number;
  readonly message?: string;
  /** How many requests it hits; 1 when absent. */
  readonly times?: number;
}

/** A 429 to answer. developers/topics/rate-limits.mdx */
export interface PlannedRateLimit {
  /** Seconds to wait. Discord's header has whole seconds; fractions keep tests short. */
  readonly retryAfter?: number;
  readonly times?: number;
  readonly global?: boolean;
  readonly scope?: 'user' | 'shared';
}

/** What comes over a request instead of an answer. */
export type Fault =
  | { readonly kind: 'failure'; readonly failure: PlannedFailure }
  | { readonly kind: 'rate limit'; readonly limit: PlannedRateLimit }
  /** The work is done, but the connection breaks before the answer. */
  | { readonly kind: 'drop' }
  /** The request waits until the test lets it go. */
  | { readonly kind: 'hold'; readonly until: Promise<void> };

interface Plan {
  readonly pattern: string;
  readonly fault: Fault;
  left: number;
}

/** The trouble a test has planned. */
export class Faults {
  readonly #plans: Plan[] = [];

  /**
   * @param pattern - `'PUT /channels/:channel/messages/pins/:message'`: the route as requests record
   * it, or with ids in place; `*` for any method or part, `'* *'` for every request
   */
  plan(pattern: string, fault: Fault, times = 1): void {
    this.#plans.push({ pattern, fault, left: times });
  }

  /** The fault planned for this request, used up by one. */
  take(method: string, path: string, kinds: readonly Fault['kind'][]): Fault | undefined {
    const plan = this.#plans.find(
      ({ pattern, fault, left }) =>
        left > 0 && kinds.includes(fault.kind) && matchesPattern(pattern, method, path),
    );
    if (plan === undefined) return undefined;
    plan.left -= 1;
    return plan.fault;
  }

  /** Plans which nothing has met, for a test that wants to know. */
  get unmet(): readonly string[] {
    return this.#plans.filter(({ left }) => left > 0).map(({ pattern }) => pattern);
  }
}

/** Whether `'METHOD /path/:part'` covers a request; parts which begin with `:` or are `*` cover anything. */
export function matchesPattern(pattern: string, method: string, path: string): boolean {
  const [wantedMethod = '*', wantedPath = '*'] = pattern.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  if (wantedPath === '*') return true;
  const wanted = wantedPath.split('/');
  const parts = path.split('/');
  return (
    wanted.length === parts.length &&
    wanted.every((part, place) => part === '*' || part.startsWith(':') || part === parts[place])
  );
}
