// Catches a screen that throws while it renders, so that the sidebar and undo stay usable.

import { Component, type ReactNode } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { FailurePanel } from '../parts/FailurePanel.tsx'

type Props = { path: string; children: ReactNode }
type State = { failed: boolean; error: unknown; path: string }

export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failed: false, error: null, path: this.props.path }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: true, error }
  }

  /** Going elsewhere leaves the failure behind. */
  static getDerivedStateFromProps({ path }: Props, state: State): State | null {
    return path === state.path ? null : { failed: false, error: null, path }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="body">
        <FailurePanel
          failure={asFailure(this.state.error)}
          onRetry={() => this.setState({ failed: false, error: null })}
        />
      </div>
    )
  }
}
