import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** Drawn instead of the children once they have failed. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: boolean;
}

/**
 * Limits a failure to one part: a part whose script did not load, or that failed to render, is replaced by
 * to `fallback`, and everything around it stays. Give it a `key` that changes when it is worth another try.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
