// Catches an error while the report is drawn and tells the printing shell, which else would wait for nothing.

import { Component, type ReactNode } from 'react'
import { FailurePanel } from '../parts/FailurePanel.tsx'
import { markError } from './ready.ts'

type State = { error: string | null }

export class ReportBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: String(error) }
  }

  override componentDidCatch(error: unknown): void {
    markError(String(error))
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null ? this.props.children : <FailurePanel failure={{ code: 'internal', detail: error }} />
  }
}
