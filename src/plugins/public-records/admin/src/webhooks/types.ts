/** A subscription; its secret is told only when it is made. */
export interface Subscription {
  id: number;
  address: string;
  isActive: boolean;
  note: string | null;
  types: string[];
  problem: string | null;
  createdAt: string;
  waiting: number;
  failed: number;
}

/** A content type that changes are told of. */
export interface KnownType {
  type: string;
  name: string;
}

/** A secret that was just made. */
export interface NewSecret {
  id: number;
  secret: string;
}

export type DeliveryState = 'waiting' | 'sent' | 'failed';

/** A line of the log. */
export interface Delivery {
  id: number;
  address: string;
  change: { type: string; action: string; path: string; title: string } | null;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt: string | null;
  lastError: string | null;
  createdAt: string;
  updatedAt: string;
}
