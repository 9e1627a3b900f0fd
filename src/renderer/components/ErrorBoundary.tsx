import { Component, type ReactNode } from 'react';
import { Problem } from './Problem.tsx';

/** Keeps a defect in one screen from taking the window down; the data is not touched by it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Problem
        title="This screen stopped working"
        action={{ label: 'Show it again', run: () => this.setState({ failed: false }) }}
      >
        Nothing that was saved is affected. Show the screen again, or go on with another one.
      </Problem>
    );
  }
}
