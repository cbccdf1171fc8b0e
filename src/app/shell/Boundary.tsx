import { Component, type ReactNode, Suspense } from "react";

interface BoundaryProps {
  /** Drawn instead of the children once they have failed. */
  readonly fallback: ReactNode;
  /** Drawn until the children's script has come; left out, what is around them waits too. */
  readonly loading?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Limits a failure to one part: a part whose script did not load, or that failed to render, is replaced by
 * `fallback`, and everything around it stays. Give it a `key` that changes when it is worth another try.
 */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    const { fallback, loading, children } = this.props;
    if (this.state.failed) return fallback;
    return loading === undefined ? children : <Suspense fallback={loading}>{children}</Suspense>;
  }
}
