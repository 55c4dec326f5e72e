// The dialog of the target, whose code comes when it is opened.

import type { ComponentProps } from 'react'
import type { TargetDialog } from '../TargetDialog.tsx'
import { LateDialog } from './LateDialog.tsx'
import { late } from './late.ts'

const dialog = late(async () => (await import('../TargetDialog.tsx')).TargetDialog)

export function LateTargetDialog(props: ComponentProps<typeof TargetDialog>) {
  return (
    <LateDialog opened load={dialog} onClose={props.onClose}>
      {(TargetDialog) => <TargetDialog {...props} />}
    </LateDialog>
  )
}
