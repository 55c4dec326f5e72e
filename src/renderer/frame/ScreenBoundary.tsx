// Catches a screen that throws while it renders, so that the sidebar and undo stay usable.

import { Component, type ReactNode } from 'react'
import { asFailure } from '../data/ask-failure.ts'
import { FailurePanel } from '../parts/FailurePanel.tsx'

type State = { error: unknown; failed: boolean }

export class ScreenBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="body">
        <FailurePanel
          failure={asFailure(this.state.error)}
          onRetry={() => this.setState({ error: null, failed: false })}
        />
      </div>
    )
  }
}
