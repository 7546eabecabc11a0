import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What is shown in place of children that threw; may throw the error again for the boundary above. */
  instead: (error: unknown) => ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failure?: { error: unknown };
}

/** Contains a rendering error within the part of the page that it wraps. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    return failure ? this.props.instead(failure.error) : this.props.children;
  }
}
