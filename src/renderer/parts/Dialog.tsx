// The frame of a dialog: title, a button that closes it, no movement.

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../words/index.ts'

export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useWords('common')
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={480}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {children}
    </Modal>
  )
}
