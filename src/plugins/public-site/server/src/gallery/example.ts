import type { VNode } from 'preact';
import type { PageRequest } from '../pages/page';

/** A component in one of its states, with data of its own. */
export interface Example {
  title: string;
  render(request: PageRequest): VNode;
}
