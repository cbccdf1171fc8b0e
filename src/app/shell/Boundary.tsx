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
 * Keeps a failure where it happened: a part whose script did not arrive, or that broke while drawing, gives way
 * to `fallback`, and everything around it stands. Give it a `key` that changes when it is worth another try.
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
