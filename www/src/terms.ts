import type * as protocol from '../pkg/belljar_browser.js';

// The generated types let a document leave out what has a default. What comes from a server is always complete, and
// what a run is made with is complete too, because the watchdog has to know the deadline.

export type Limits = Required<protocol.Limits>;
export type Policy = Required<protocol.Policy>;

export interface Task extends protocol.Task {
  limits: Limits;
  policy: Policy;
}

export interface TicketClaims extends protocol.TicketClaims {
  limits: Limits;
}

export interface LoadRequest extends protocol.LoadRequest {
  limits: Limits;
}
