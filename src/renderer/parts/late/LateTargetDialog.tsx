// The dialog of the target, whose code comes when it is opened.

import { type ComponentProps, lazy, Suspense } from 'react'

const TargetDialog = lazy(async () => ({ default: (await import('../TargetDialog.tsx')).TargetDialog }))

export function LateTargetDialog(props: ComponentProps<typeof TargetDialog>) {
  return (
    <Suspense fallback={null}>
      <TargetDialog {...props} />
    </Suspense>
  )
}
