import { Component, type ReactNode, Suspense } from "react";

interface BoundaryProps {
  /** Drawn instead of the children once they have failed. */
  readonly fallback: ReactNode;
  /** Drawn until the children's script has come; left out, what is around them waits too. */
  readonly loading?: ReactNode;
  readonly children: ReactNode;
}

/** Replaces a part that failed, or whose script did not load, by `fallback`; a new `key` gives it another try. */
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
